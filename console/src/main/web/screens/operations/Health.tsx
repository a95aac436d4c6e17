import { useQuery } from '@tanstack/react-query';
import { get } from '../../api/client';
import type { EngineHealth } from '../../api/operations';
import { bytes, count, duration, instant } from '../../format';
import { Failure, Loading } from '../../parts/basics';
import { ops } from '../../text/operations';

const EVERY = 3_000;

export function useHealth() {
  return useQuery({
    queryKey: ['operations'],
    queryFn: () => get<EngineHealth>('/operations'),
    refetchInterval: EVERY,
    retry: false,
  });
}

/** The job, how far it has read, and whether what it knows is safe. */
export function Job({ health }: { health: EngineHealth }) {
  const { job, log, checkpoints } = health;
  return (
    <>
      <dt>{ops('job')}</dt>
      <dd>
        <strong className={job.state === 'RUNNING' ? '' : 'bad'}>{job.state}</strong>{' '}
        <span className="muted">{ops('since', { when: instant(job.since) })}</span>
      </dd>
      <dt>{ops('tasks')}</dt>
      <dd>{ops('tasksOf', { running: count(job.tasksRunning), all: count(job.tasks) })}</dd>
      <dt>{ops('restarts')}</dt>
      <dd className={job.restarts > 0 ? 'warn' : ''}>{count(job.restarts)}</dd>
      <dt>{ops('unread')}</dt>
      <dd>{ops('unreadOf', { n: count(log.unread), all: count(log.records) })}</dd>
      <dt>{ops('checkpoint')}</dt>
      <dd>
        {checkpoints.lastAt ? instant(checkpoints.lastAt, true) : ops('noCheckpoint')}{' '}
        {checkpoints.lastAt && (
          <span className="muted">
            {ops('checkpointOf', {
              took: duration(checkpoints.lastMillis),
              size: bytes(checkpoints.lastBytes),
              state: bytes(checkpoints.stateBytes),
            })}
          </span>
        )}
      </dd>
      <dt>{ops('checkpoints')}</dt>
      <dd>
        {ops('checkpointsOf', { n: count(checkpoints.completed), failed: count(checkpoints.failed) })}
      </dd>
      <dt>{ops('pages')}</dt>
      <dd>
        <a href={health.pages} target="_blank" rel="noreferrer">
          {health.pages}
        </a>{' '}
        <span className="muted">{ops('pagesHint')}</span>
      </dd>
    </>
  );
}

/** Every stage of the job, and how far each is behind the clock. */
export function Stages({ health }: { health: ReturnType<typeof useHealth> }) {
  if (health.error) {
    return <Failure error={health.error} retry={() => void health.refetch()} />;
  }
  if (!health.data) {
    return <Loading />;
  }
  return (
    <div className="scroll tall" tabIndex={0} role="region" aria-label={ops('stages')}>
      <table className="table">
        <thead>
          <tr>
            <th>{ops('stage')}</th>
            <th className="right">{ops('in')}</th>
            <th className="right">{ops('out')}</th>
            <th className="right">{ops('behind')}</th>
          </tr>
        </thead>
        <tbody>
          {health.data.stages.map((stage, i) => (
            <tr key={`${stage.name} ${i}`}>
              <td className="cut">
                {stage.name}{' '}
                {stage.state !== 'RUNNING' && <span className="bad">{stage.state}</span>}
              </td>
              <td className="right">{count(stage.recordsIn)}</td>
              <td className="right">{count(stage.recordsOut)}</td>
              <td className="right">{duration(stage.behindMillis)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
