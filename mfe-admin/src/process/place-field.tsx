import { useService, useTexts } from '@entame/sdk/react';
import { Field } from '../components/field.tsx';
import { processLocales } from '../locales/process/index.ts';

const kinds = ['facility', 'station', 'town'] as const;

/** Where it is on the map: one of the city's places. */
export function PlaceField({ value, onChange }: { value: string; onChange(placeId: string): void }) {
  const t = useTexts(processLocales);
  const map = useService('activities').useQuery('get', '/city-map');
  const places = map.data?.places ?? [];
  return (
    <Field label={t('form.map-place')} hint={t('form.map-place-hint')} required={false}>
      {(control) => (
        <select
          className="ui-select"
          name="placeId"
          {...control}
          value={value}
          onChange={({ target }) => onChange(target.value)}
        >
          <option value="">{t('form.map-place-none')}</option>
          {kinds.map((kind) => (
            <optgroup key={kind} label={t(`form.places-${kind}`)}>
              {places
                .filter((place) => place.kind === kind)
                .map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      )}
    </Field>
  );
}

/** What kind of activity it is. */
export function CategoryField<Category extends string>({
  value,
  categories,
  onChange,
}: {
  value: Category;
  categories: readonly Category[];
  onChange(category: Category): void;
}) {
  const t = useTexts(processLocales);
  return (
    <Field label={t('form.category')} required>
      {(control) => (
        <select
          className="ui-select"
          name="category"
          {...control}
          value={value}
          onChange={({ target }) => {
            const chosen = categories.find((one) => one === target.value);
            if (chosen !== undefined) onChange(chosen);
          }}
        >
          {categories.map((one) => (
            <option key={one} value={one}>
              {t(`category.${one}` as 'category.other')}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
