import { useRef, type KeyboardEvent } from 'react';

/** Tabs over one panel, which has the id `tab-panel`. */
export function Tabs({
  label,
  tabs,
  shown,
  onShow,
}: {
  label: string;
  tabs: { name: string; title: string }[];
  shown: string;
  onShow: (tab: string) => void;
}) {
  const list = useRef<HTMLDivElement>(null);
  const step = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (by !== 0) {
      const at = tabs.findIndex(tab => tab.name === shown);
      const next = (at + by + tabs.length) % tabs.length;
      onShow(tabs[next]!.name);
      list.current?.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus();
    }
  };
  return (
    <div className="tabs" role="tablist" ref={list} onKeyDown={step} aria-label={label}>
      {tabs.map(tab => (
        <button
          key={tab.name}
          id={`tab-${tab.name}`}
          type="button"
          role="tab"
          aria-selected={tab.name === shown}
          aria-controls="tab-panel"
          tabIndex={tab.name === shown ? 0 : -1}
          onClick={() => onShow(tab.name)}
        >
          {tab.title}
        </button>
      ))}
    </div>
  );
}
