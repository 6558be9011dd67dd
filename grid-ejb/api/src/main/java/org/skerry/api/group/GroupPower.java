// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.group;

/** What members of a group may do: bits of a role's powers, numbered as the viewer protocol has them. */
public final class GroupPower {
    public static final long INVITE = 1L << 1;
    public static final long EJECT = 1L << 2;
    /** Open enrollment and the fee. */
    public static final long CHANGE_OPTIONS = 1L << 3;

    public static final long CREATE_ROLE = 1L << 4;
    public static final long DELETE_ROLE = 1L << 5;
    /** Name, title and description of a role. */
    public static final long ROLE_PROPERTIES = 1L << 6;

    /** Into roles that one is in. */
    public static final long ASSIGN_LIMITED = 1L << 7;

    public static final long ASSIGN = 1L << 8;
    public static final long REMOVE = 1L << 9;
    /** The powers of a role. */
    public static final long CHANGE_ACTIONS = 1L << 10;

    /** Charter, insignia, and how the group is shown. */
    public static final long CHANGE_IDENTITY = 1L << 11;

    public static final long SEND_NOTICES = 1L << 42;
    public static final long RECEIVE_NOTICES = 1L << 43;

    /** Of the role Everyone in a new group, as captured. */
    public static final long OF_EVERYONE = 62_672_565_501_952L;

    /** Of the role Officers in a new group, as captured. */
    public static final long OF_OFFICERS = 560_750_921_775_310L;

    /** Of the role Owners, always: all, as captured. */
    public static final long OF_OWNERS = 4_503_599_627_370_494L;

    private GroupPower() {}
}
