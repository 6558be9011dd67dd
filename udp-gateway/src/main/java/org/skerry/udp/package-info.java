// SPDX-License-Identifier: Apache-2.0
/** LLUDP; see the sub-packages. */
@NullMarked
package org.skerry.udp;

import org.jspecify.annotations.NullMarked;
