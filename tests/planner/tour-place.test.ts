import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { besideBox } from '../../app/plans/tour/use-target-box';

const screen = { width: 1440, height: 900 };
const card = { width: 340, height: 180 };

describe('the card of a lesson', () => {
  it.each([
    ['right of the mix', { left: 0, top: 48, width: 312, height: 852 }, { left: 324, top: 48 }],
    [
      'left of what stands at the right edge',
      { left: 1200, top: 60, width: 240, height: 80 },
      { left: 848, top: 60 },
    ],
    [
      'under a row of the full width',
      { left: 320, top: 200, width: 1120, height: 120 },
      { left: 320, top: 332 },
    ],
    ['above a row at the foot', { left: 320, top: 760, width: 1120, height: 120 }, { left: 320, top: 568 }],
  ])('stands %s', (_where, box, place) => {
    expect(besideBox(box, card, screen)).toEqual(place);
  });

  it('is on the screen wherever its target is', () => {
    const side = fc.integer({ min: -2000, max: 3000 });
    const size = fc.integer({ min: 1, max: 2000 });
    fc.assert(
      fc.property(side, side, size, size, (left, top, width, height) => {
        const place = besideBox({ left, top, width, height }, card, screen);
        expect(place.left).toBeGreaterThanOrEqual(0);
        expect(place.top).toBeGreaterThanOrEqual(0);
        expect(place.left + card.width).toBeLessThanOrEqual(screen.width);
        expect(place.top + card.height).toBeLessThanOrEqual(screen.height);
      }),
    );
  });
});
