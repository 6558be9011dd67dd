// SPDX-License-Identifier: Apache-2.0
/**
 * Vectors and rotations as the protocol carries them: single precision, right-handed, z up. No scene types.
 */
@NullMarked
package org.skerry.api.math;

import org.jspecify.annotations.NullMarked;
