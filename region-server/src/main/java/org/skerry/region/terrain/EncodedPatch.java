// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.terrain;

import org.skerry.api.binary.Octets;

/** One patch as it stands in a layer stream, header included; need not end at a whole byte. */
record EncodedPatch(Octets bytes, int bitCount) {}
