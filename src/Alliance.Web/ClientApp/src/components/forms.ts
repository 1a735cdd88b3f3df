import type { FormInstance } from 'antd';
import type { KeyboardEvent } from 'react';
import type { Problem } from '@/lib/http';

/** Puts the server's sentence beside the field it named; true when there was such a field. */
export function showAtField(form: FormInstance, problem: Problem, names: readonly string[]): boolean {
  const field = problem.field;
  const name = field === null ? undefined : names.find((each) => field === each || field.toLowerCase().endsWith(each.toLowerCase()));
  if (!name) {
    return false;
  }

  form.setFields([{ name, errors: [problem.sentence()] }]);
  form.scrollToField(name, { focus: true });
  return true;
}

/** For forms that write to many people: Enter in a field takes what was typed there, only the button sends. */
export function sendsByButtonAlone(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
    event.preventDefault();
  }
}
