import { expect, it } from 'vitest';
import { noDesktop } from '../../../electron/cli/no-desktop.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { testWorkbench } from '../test-workbench.ts';

it('says which version it is and where the library lies', async () => {
  const root = temporaryFolder();
  const { server } = testWorkbench({ root });
  expect(await server.call('app.info', {})).toEqual({ ok: true, value: { version: '1.2.3', dataFolder: root } });
});

it('opens a link only after showing where it leads, and only when the answer is yes', async () => {
  const asked: string[] = [];
  const opened: string[] = [];
  let answer = false;
  const { server } = testWorkbench({
    desktop: {
      ...noDesktop,
      askToOpenLink: async (address) => {
        asked.push(address);
        return answer;
      },
      openLink: async (href) => {
        opened.push(href);
      },
    },
  });
  await server.call('link.open', { href: 'https://www.nordfynskommune.dk@evil.example/login' });
  expect([asked, opened]).toEqual([['evil.example'], []]);
  answer = true;
  await server.call('link.open', { href: ' mailto:h%C3%B8ring@eksempel.dk ' });
  expect([asked.at(-1), opened]).toEqual(['høring@eksempel.dk', ['mailto:h%C3%B8ring@eksempel.dk']]);
});

it.each(['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x', 'app://pejling/index.html', 'https://', 'mailto:%E0%A4%A', ''])(
  'never opens %j',
  async (href) => {
    const { server } = testWorkbench({
      desktop: { ...noDesktop, askToOpenLink: async () => true, openLink: () => Promise.reject(new Error('opened')) },
    });
    expect(await server.call('link.open', { href })).toMatchObject({ ok: false, failure: { code: 'invalid-request' } });
  },
);
