import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import type { ReactNode } from 'react';
import styles from './TabBar.module.css';

type TabBarProps<Id extends string> = {
  readonly label: string;
  readonly tabs: readonly { readonly id: Id; readonly name: string }[];
  readonly chosen: Id;
  readonly onChoose: (id: Id) => void;
  /** The part that is chosen. */
  readonly children: ReactNode;
};

/** Parts of a dialog, one of them shown. */
export function TabBar<Id extends string>({ label, tabs, chosen, onChoose, children }: TabBarProps<Id>) {
  return (
    <Tabs
      className={styles['whole'] ?? ''}
      selectedKey={chosen}
      onSelectionChange={(key) => {
        const tab = tabs.find(({ id }) => id === key);
        if (tab !== undefined) onChoose(tab.id);
      }}
    >
      <TabList aria-label={label} className={styles['tabs'] ?? ''}>
        {tabs.map(({ id, name }) => (
          <Tab key={id} id={id} className={styles['tab'] ?? ''}>
            {name}
          </Tab>
        ))}
      </TabList>
      <TabPanel key={chosen} id={chosen} className={styles['panel'] ?? ''}>
        {children}
      </TabPanel>
    </Tabs>
  );
}
