import { describe, expect, it } from 'vitest';
import { draftOf, emptyDraft, readDraft } from '../../../renderer/features/library/hearing-draft.ts';
import { emptyFields } from '../samples.ts';

describe('readDraft', () => {
  it('needs nothing but a title', () => {
    expect(readDraft({ ...emptyDraft, title: ' Lokalplan ' })).toEqual({
      receivedOn: null,
      deadlineDay: null,
      deadlineTime: null,
      problems: {},
      fields: { ...emptyFields, title: 'Lokalplan' },
    });
    expect(readDraft(emptyDraft).problems).toEqual({ title: 'title-missing' });
  });

  it('joins day and clock time to a deadline', () => {
    expect(readDraft({ ...emptyDraft, title: 'L', deadlineDate: '12/9 2025', deadlineTime: 'kl. 12' }).fields?.deadline).toBe(
      '2025-09-12T12:00',
    );
    expect(readDraft({ ...emptyDraft, title: 'L', deadlineDate: '12/9 2025' }).fields?.deadline).toBe('2025-09-12');
  });

  it('understands a deadline pasted whole; a time typed beside it is worth more', () => {
    const whole = { ...emptyDraft, title: 'L', deadlineDate: '12. september 2025 kl. 16.00' };
    expect(readDraft(whole).fields?.deadline).toBe('2025-09-12T16:00');
    expect(readDraft({ ...whole, deadlineTime: '12' }).fields?.deadline).toBe('2025-09-12T12:00');
  });

  it('names what is wrong with each field, and then gives no fields to save', () => {
    const read = readDraft({ ...emptyDraft, received: '31.2.2025', deadlineDate: '12/9', deadlineTime: '25' });
    expect(read.problems).toEqual({
      title: 'title-missing',
      received: 'no-such-day',
      deadlineDate: 'year-missing',
      deadlineTime: 'not-a-time',
    });
    expect(read.fields).toBeNull();
  });

  it('does not take a time without a day', () => {
    expect(readDraft({ ...emptyDraft, title: 'L', deadlineTime: '12' }).problems).toEqual({ deadlineDate: 'time-without-date' });
  });

  it('reads back what it shows, in both languages', () => {
    const fields = { ...emptyFields, receivedOn: '2025-08-21', deadline: '2025-09-12T12:00', recipient: 'Nordfyns Kommune\nBogense' };
    expect(readDraft(draftOf(fields, 'da')).fields).toEqual(fields);
    expect(readDraft(draftOf(fields, 'en')).fields).toEqual(fields);
  });
});
