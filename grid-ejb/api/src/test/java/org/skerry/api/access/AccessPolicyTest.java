// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skerry.api.access.AccessAction.CREATE;
import static org.skerry.api.access.AccessAction.DATA;
import static org.skerry.api.access.AccessAction.INVENTORY_READ;
import static org.skerry.api.access.AccessAction.INVENTORY_WRITE;
import static org.skerry.api.access.AccessAction.MAINTENANCE;
import static org.skerry.api.access.AccessAction.METADATA;
import static org.skerry.api.access.Cast.ADMINISTRATOR;
import static org.skerry.api.access.Cast.ALL;
import static org.skerry.api.access.Cast.BUYER;
import static org.skerry.api.access.Cast.FOREIGNER;
import static org.skerry.api.access.Cast.HOLDER;
import static org.skerry.api.access.Cast.MAKER;
import static org.skerry.api.access.Cast.MISSING;
import static org.skerry.api.access.Cast.NOTECARD;
import static org.skerry.api.access.Cast.STRANGER;
import static org.skerry.api.access.Cast.TEXTURE;
import static org.skerry.api.access.Cast.asset;
import static org.skerry.api.access.Cast.granted;
import static org.skerry.api.access.Cast.inPublic;
import static org.skerry.api.access.Cast.inventory;
import static org.skerry.api.access.Cast.unknown;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.skerry.api.access.Caller.Side;

class AccessPolicyTest {
    private static final Access DENIED = new Access.Denied();
    private static final Access AUTH_NEEDED = new Access.AuthNeeded();
    private final AccessPolicy open = new OpenOnPrivate();
    private final AccessPolicy owners = new OwnerOnly();

    @ParameterizedTest
    @EnumSource(AccessAction.class)
    void openOnPrivateLetsThePrivateSideDoAllAndStrangersInPublicNothing(AccessAction action) {
        for (var target : List.of(asset(NOTECARD), asset(TEXTURE), asset(MISSING), ALL, inventory(MAKER))) {
            for (var side : List.of(Side.PRIVATE, Side.SIMULATOR)) {
                assertThat(unknown(open, side, action, target)).isEqualTo(new Access.Granted(Optional.empty()));
            }
            assertThat(unknown(open, Side.PUBLIC, action, target)).isEqualTo(AUTH_NEEDED);
            assertThat(inPublic(open, ADMINISTRATOR, action, target)).isEqualTo(granted(ADMINISTRATOR));
        }
    }

    @Test
    void openOnPrivateGivesAssetsThatViewersAreSentToWhoeverIsKnown() {
        for (var action : List.of(METADATA, DATA)) {
            assertThat(inPublic(open, STRANGER, action, asset(TEXTURE))).isEqualTo(granted(STRANGER));
            assertThat(inPublic(open, STRANGER, action, asset(MISSING)))
                    .as("told that it is not there")
                    .isEqualTo(granted(STRANGER));
            assertThat(inPublic(open, STRANGER, action, asset(NOTECARD))).isEqualTo(DENIED);
            assertThat(inPublic(open, STRANGER, action, ALL)).isEqualTo(DENIED);
        }
    }

    @Test
    void bothGiveOwnersWhatIsTheirs() {
        for (var policy : List.of(open, owners)) {
            assertThat(inPublic(policy, MAKER, METADATA, asset(NOTECARD))).isEqualTo(granted(MAKER));
            assertThat(inPublic(policy, MAKER, DATA, asset(NOTECARD))).isEqualTo(granted(MAKER));
            assertThat(inPublic(policy, HOLDER, METADATA, asset(NOTECARD))).isEqualTo(granted(HOLDER));
            assertThat(inPublic(policy, HOLDER, DATA, asset(NOTECARD))).isEqualTo(granted(HOLDER));
            assertThat(inPublic(policy, BUYER, METADATA, asset(NOTECARD))).isEqualTo(granted(BUYER));
            assertThat(inPublic(policy, BUYER, DATA, asset(NOTECARD)))
                    .as("who may not change and give it away")
                    .isEqualTo(DENIED);
            assertThat(inPublic(policy, STRANGER, DATA, asset(NOTECARD))).isEqualTo(DENIED);
            assertThat(inPublic(policy, MAKER, INVENTORY_READ, inventory(MAKER)))
                    .isEqualTo(granted(MAKER));
            assertThat(inPublic(policy, MAKER, INVENTORY_WRITE, inventory(MAKER)))
                    .isEqualTo(granted(MAKER));
            assertThat(inPublic(policy, MAKER, INVENTORY_READ, inventory(HOLDER)))
                    .isEqualTo(DENIED);
            assertThat(inPublic(policy, MAKER, INVENTORY_WRITE, inventory(HOLDER)))
                    .isEqualTo(DENIED);
            assertThat(inPublic(policy, STRANGER, CREATE, ALL)).isEqualTo(granted(STRANGER));
            assertThat(inPublic(policy, FOREIGNER, CREATE, ALL))
                    .as("no account")
                    .isEqualTo(DENIED);
        }
    }

    @Test
    void ownerOnlyAsksOnThePrivateSideTooButNotSimulators() {
        assertThat(unknown(owners, Side.PRIVATE, DATA, asset(TEXTURE))).isEqualTo(AUTH_NEEDED);
        assertThat(unknown(owners, Side.PRIVATE, METADATA, ALL)).isEqualTo(AUTH_NEEDED);
        assertThat(unknown(owners, Side.PRIVATE, CREATE, ALL)).isEqualTo(AUTH_NEEDED);
        assertThat(unknown(owners, Side.SIMULATOR, DATA, asset(NOTECARD)))
                .isEqualTo(new Access.Granted(Optional.empty()));
        assertThat(inPublic(owners, ADMINISTRATOR, DATA, asset(NOTECARD))).isEqualTo(DENIED);
        assertThat(inPublic(owners, STRANGER, DATA, asset(TEXTURE))).isEqualTo(DENIED);
    }

    @Test
    void theStoreIsLookedAfterByAdministratorsWhereOwnersAloneGetAnything() {
        assertThat(unknown(owners, Side.PRIVATE, MAINTENANCE, ALL)).isEqualTo(AUTH_NEEDED);
        assertThat(inPublic(owners, MAKER, MAINTENANCE, ALL)).isEqualTo(DENIED);
        assertThat(inPublic(owners, ADMINISTRATOR, MAINTENANCE, ALL)).isEqualTo(granted(ADMINISTRATOR));
        assertThat(unknown(owners, Side.SIMULATOR, MAINTENANCE, ALL)).isEqualTo(new Access.Granted(Optional.empty()));
        assertThat(inPublic(open, MAKER, MAINTENANCE, ALL)).isEqualTo(DENIED);
    }
}
