// SPDX-License-Identifier: Apache-2.0
/** The one class of the JPEG 2000 decoder that ours has to stand in for: what is deployed is found before its library. Nothing else belongs here. */
@NullMarked
package jj2000.j2k;

import org.jspecify.annotations.NullMarked;
