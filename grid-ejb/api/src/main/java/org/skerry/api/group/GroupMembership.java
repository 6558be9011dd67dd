// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.group;

/**
 * What being in a group means for a user.
 *
 * @param active whether it is the group whose title the user wears
 * @param powers of all the user's roles together
 */
public record GroupMembership(Group group, GroupSeat seat, boolean active, long powers, String title) {}
