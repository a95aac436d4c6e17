/** How the engine's job does. Instants as text, times in milliseconds, sizes in bytes. */
export interface EngineHealth {
  asOf: string;
  pages: string;
  job: {
    name: string;
    state: string;
    since: string;
    tasksRunning: number;
    tasks: number;
    restarts: number;
  };
  log: { records: number; unread: number };
  checkpoints: {
    completed: number;
    failed: number;
    lastAt: string | null;
    lastMillis: number | null;
    lastBytes: number | null;
    stateBytes: number | null;
  };
  stages: {
    name: string;
    state: string;
    recordsIn: number;
    recordsOut: number;
    behindMillis: number | null;
  }[];
}
