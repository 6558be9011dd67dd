// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.estate;

import java.util.EnumSet;
import java.util.Set;

/** What an estate allows, denies or does, in the wire's order and under its names (robust-wire section 12). */
public enum EstateFlag {
    ALLOW_LANDMARK("AllowLandmark", 1 << 0),
    ALLOW_PARCEL_CHANGES("AllowParcelChanges", 1 << 1),
    ALLOW_SET_HOME("AllowSetHome", 1 << 2),
    USE_GLOBAL_TIME("UseGlobalTime", 1 << 3),
    FIXED_SUN("FixedSun", 1 << 4),
    ALLOW_VOICE("AllowVoice", 1 << 5),
    ALLOW_DIRECT_TELEPORT("AllowDirectTeleport", 1 << 6),
    DENY_ANONYMOUS("DenyAnonymous", 1 << 7),
    DENY_IDENTIFIED("DenyIdentified", 1 << 8),
    DENY_TRANSACTED("DenyTransacted", 1 << 9),
    ABUSE_EMAIL_TO_OWNER("AbuseEmailToEstateOwner", 1 << 10),
    BLOCK_DWELL("BlockDwell", 1 << 11),
    SKIP_SCRIPTS("EstateSkipScripts", 1 << 12),
    RESET_HOME_ON_TELEPORT("ResetHomeOnTeleport", 1 << 13),
    TAX_FREE("TaxFree", 1 << 14),
    PUBLIC_ACCESS("PublicAccess", 1 << 15),
    DENY_MINORS("DenyMinors", 1 << 16),
    ALLOW_ENVIRONMENT_OVERRIDE("AllowEnvironmentOverride", 1 << 17);

    private final String wireName;
    private final int bit;

    EstateFlag(String wireName, int bit) {
        this.wireName = wireName;
        this.bit = bit;
    }

    /** For storage; never changed. */
    public int bit() {
        return bit;
    }

    public String wireName() {
        return wireName;
    }

    /** What a fresh estate has, as captured. */
    public static Set<EstateFlag> ofNewEstate() {
        return EnumSet.of(
                ALLOW_LANDMARK,
                ALLOW_PARCEL_CHANGES,
                ALLOW_SET_HOME,
                ALLOW_VOICE,
                ALLOW_DIRECT_TELEPORT,
                PUBLIC_ACCESS);
    }
}
