// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.avatar;

import java.util.UUID;

/**
 * An animation that runs.
 *
 * @param sequence grows with each start, so that a viewer can tell a restart
 */
public record PlayingAnimation(UUID animation, int sequence) {}
