/** The shapes of the two file types, as generated from `policy.ts` and `post.ts`. */
import { unpacked } from './packed';
import type { MapShape, Shape } from './shape';
import { PACKED_POLICY, PACKED_POST } from './shapes.generated';

export const policyShape: MapShape = unpacked(PACKED_POLICY);
export const postShape: MapShape = unpacked(PACKED_POST);
export const shapeOf = (kind: 'policy' | 'post'): Shape => (kind === 'policy' ? policyShape : postShape);
