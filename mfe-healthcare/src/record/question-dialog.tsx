import { ConfirmDialog } from '@entame/sdk/react';
import { PressureValue } from '../components/pressure-value.tsx';
import { useHealthTexts } from '../locales/index.ts';
import type { Numbers, Question } from './reading-draft.ts';

interface QuestionDialogProps {
  numbers: Numbers;
  questions: Question[];
  onYes(): void;
  onNo(): void;
}

/** Unusual numbers are shown once more before they are recorded. Nothing here says that they are bad. */
export function QuestionDialog({ numbers, questions, onYes, onNo }: QuestionDialogProps) {
  const t = useHealthTexts();
  const ask = (question: Question): string => {
    if (question.kind === 'close-together') return t('question.close-together');
    const name = t(`field.${question.field}`);
    return question.kind === 'far-from-last'
      ? t('question.far-from-last', { name, value: question.value, last: question.last })
      : t(`question.${question.kind}`, { name, value: question.value });
  };
  return (
    <ConfirmDialog
      title={t('question.title')}
      yes={t('question.yes')}
      no={t('question.no')}
      onYes={onYes}
      onNo={onNo}
    >
      <PressureValue systolic={numbers.systolic} diastolic={numbers.diastolic} />
      {questions.map((question) => (
        <p key={ask(question)}>{ask(question)}</p>
      ))}
      <p>{t('question.look-again')}</p>
    </ConfirmDialog>
  );
}
