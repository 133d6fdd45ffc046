// The map of all files behaves as a plain map does, whatever changes, and never changes itself.
import assert from 'node:assert/strict';
import { Overlay } from '../../../server/src/workspace/files/overlay';
import { random } from '../../kit/random';

describe('Overlay', () => {
  it('holds what a plain map holds after any changes', () => {
    for (let seed = 0; seed < 20; seed++) {
      const chance = random(seed);
      const plain = new Map<string, number>(chance.several(0, 30, (i) => [`f${String(i)}`, i]));
      let overlay = Overlay.of(plain);
      for (let step = 0; step < 200; step++) {
        const value = chance.oneIn(3) ? null : chance.number(100);
        const key = `f${String(chance.number(40))}`;
        overlay = overlay.with(new Map([[key, value]]));
        if (value === null) plain.delete(key);
        else plain.set(key, value);
        assert.equal(overlay.size, plain.size);
        assert.equal(overlay.has(key), plain.has(key));
      }
      assert.deepEqual([...overlay].sort(), [...plain].sort());
      assert.deepEqual([...overlay.keys()].sort(), [...plain.keys()].sort());
      assert.deepEqual([...overlay.values()].sort(), [...plain.values()].sort());
      for (const [key, value] of plain) assert.equal(overlay.get(key), value);
    }
  });

  it('tells what is other or new since any map before it', () => {
    const chance = random(3);
    const all = [Overlay.of<number>([])];
    for (let step = 0; step < 300; step++) {
      const value = chance.oneIn(4) ? null : chance.number(5);
      const last = all.at(-1) ?? Overlay.of<number>([]);
      all.push(last.with(new Map([[`f${String(chance.number(30))}`, value]])));
    }
    for (const before of all.filter((_, i) => i % 7 === 0)) {
      const after = chance.pick(all as [Overlay<number>, ...Overlay<number>[]]);
      const other = [...after].flatMap(([key, value]) => (before.get(key) === value ? [] : [key]));
      assert.deepEqual([...after.since(before)].sort(), other.sort());
    }
  });

  it('leaves the map before a change as it was', () => {
    const before = Overlay.of([['a', 1]]);
    const after = before.with(
      new Map([
        ['a', null],
        ['b', 2],
      ]),
    );
    assert.deepEqual([...before], [['a', 1]]);
    assert.deepEqual([...after], [['b', 2]]);
  });
});
