import { useHost, useTexts } from '@entame/sdk/react';
import { locales } from '../locales/activities/index.ts';
import styles from './joining.module.css';
import {
  type CityMapData,
  computeDistance,
  createProjection,
  type Point,
  type Position,
  type Projection,
  spreadMarks,
} from './positions.ts';
import type { Site } from './sites.ts';
import { useDistanceText } from './use-distance-text.ts';

const width = 360;
const margin = 26;
const markApart = 23;

/** The city's outline and stations with a number for each place where something is on; the same numbers in the list. */
export default function CityMap({
  map,
  sites,
  own,
}: {
  map: CityMapData;
  sites: Site[];
  own: Position | undefined;
}) {
  const t = useTexts(locales);
  const projection = createProjection(map.outline, width, margin);
  const outline = map.outline.map((position) => pointText(projection, position)).join(' ');
  const marks = spreadMarks(
    sites.map((site) => projection.toPoint(site.position)),
    markApart,
  );
  return (
    <div className={styles.mapView}>
      <figure className={`ui-card ${styles.map}`}>
        <svg
          viewBox={`0 0 ${width} ${projection.height}`}
          role="img"
          aria-label={t('map.label', { count: sites.length })}
        >
          <polygon className={styles.outline} points={outline} />
          {map.places
            .filter(({ kind }) => kind === 'station')
            .map((place) => (
              <Station key={place.id} name={place.name} point={projection.toPoint(place)} />
            ))}
          {own && projection.isInside(own) && <Own point={projection.toPoint(own)} />}
          {sites.map((site, index) => (
            <Mark
              key={site.placeId}
              number={index + 1}
              point={marks[index] ?? projection.toPoint(site.position)}
            />
          ))}
        </svg>
        <figcaption className={styles.legend}>
          <span>
            <svg className={styles.key} viewBox="0 0 12 12" aria-hidden="true">
              <rect className={styles.station} x="1" y="1" width="10" height="10" />
            </svg>
            {t('map.station')}
          </span>
          {own && (
            <span>
              <svg className={styles.key} viewBox="0 0 12 12" aria-hidden="true">
                <path className={styles.own} d="M6 0L12 6L6 12L0 6Z" />
              </svg>
              {t(projection.isInside(own) ? 'map.own' : 'map.own-outside')}
            </span>
          )}
        </figcaption>
      </figure>
      <ol className={styles.sites}>
        {sites.map((site, index) => (
          <SiteItem key={site.placeId} site={site} number={index + 1} own={own} />
        ))}
      </ol>
    </div>
  );
}

function pointText({ toPoint }: Projection, position: Position): string {
  const { x, y } = toPoint(position);
  return `${x.toFixed(1)},${y.toFixed(1)}`;
}

function Station({ name, point: { x, y } }: { name: string; point: Point }) {
  // 中間駅（JR筑豊本線） is too long for the map.
  const short = name.replace(/[（(].*$/, '').trim();
  return (
    <g>
      <rect className={styles.station} x={x - 3.5} y={y - 3.5} width="7" height="7" />
      <text className={styles.stationName} x={x} y={y + 14} textAnchor="middle">
        {short}
      </text>
    </g>
  );
}

function Mark({ number, point: { x, y } }: { number: number; point: Point }) {
  return (
    <g>
      <circle className={styles.mark} cx={x} cy={y} r="11" />
      <text className={styles.markNumber} x={x} y={y + 4.5} textAnchor="middle">
        {number}
      </text>
    </g>
  );
}

function Own({ point: { x, y } }: { point: Point }) {
  return <path className={styles.own} d={`M${x} ${y - 10}l10 10l-10 10l-10 -10Z`} />;
}

function SiteItem({ site, number, own }: { site: Site; number: number; own: Position | undefined }) {
  const { format } = useHost();
  const distanceText = useDistanceText();
  return (
    <li className={styles.site}>
      <span className={styles.siteNumber}>{number}</span>
      <div className={styles.siteText}>
        <h2 className={styles.siteName}>
          {site.name}
          {own && `（${distanceText(computeDistance(own, site.position))}）`}
        </h2>
        <ul>
          {site.activities.map((activity) => (
            <li key={activity.id}>
              <a className={styles.siteLink} href={`/points/activities/${activity.id}`}>
                {activity.title}
              </a>
              <span className={styles.siteWhen}>
                {format.date(activity.startsAt)} {format.time(activity.startsAt)}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </li>
  );
}
