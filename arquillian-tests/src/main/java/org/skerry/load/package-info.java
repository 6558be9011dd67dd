// SPDX-License-Identifier: Apache-2.0
/**
 * The load client: many avatars in one process that log in to any server of the protocol, live there and report what
 * they saw of it. It knows the wire alone, nothing of our servers. Open {@link org.skerry.load.LoadMain} for the options,
 * {@link org.skerry.load.Crowd} for how avatars are driven and {@link org.skerry.load.Measurement} for what is reported.
 */
@NullMarked
package org.skerry.load;

import org.jspecify.annotations.NullMarked;
