import { settings } from '../settings';

/** Words of how the engine does, English first. */
const words = {
  job: ['Job', 'Job'],
  since: ['since {when}', 'seit {when}'],
  tasks: ['Tasks', 'Tasks'],
  tasksOf: ['{running} of {all} running', '{running} von {all} laufen'],
  restarts: ['Restarts', 'Neustarts'],
  unread: ['Log not read yet', 'Log noch ungelesen'],
  unreadOf: ['{n} of {all} records', '{n} von {all} Sätzen'],
  checkpoint: ['Last checkpoint', 'Letzter Checkpoint'],
  checkpointOf: ['took {took}, {size} of {state}', '{took} gedauert, {size} von {state}'],
  checkpoints: ['Checkpoints', 'Checkpoints'],
  checkpointsOf: ['{n} complete, {failed} failed', '{n} vollständig, {failed} fehlgeschlagen'],
  noCheckpoint: ['none yet', 'noch keiner'],
  pages: ['Flink’s pages', 'Seiten von Flink'],
  pagesHint: ['on the engine’s machine only', 'nur auf dem Rechner der Engine'],
  stages: ['Stages of the job', 'Stufen des Jobs'],
  stage: ['Stage', 'Stufe'],
  in: ['Records in', 'Sätze ein'],
  out: ['Records out', 'Sätze aus'],
  behind: ['Behind', 'Rückstand'],
} as const;

export function ops(key: keyof typeof words, values: Record<string, string | number> = {}): string {
  const [english, german] = words[key];
  const text: string = settings().locale.startsWith('de') ? german : english;
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
