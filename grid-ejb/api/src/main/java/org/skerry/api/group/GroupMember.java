// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.group;

/**
 * A member as others see it.
 *
 * @param powers of all the member's roles together
 * @param title that the member wears
 */
public record GroupMember(GroupSeat seat, boolean owner, long powers, String title) {}
