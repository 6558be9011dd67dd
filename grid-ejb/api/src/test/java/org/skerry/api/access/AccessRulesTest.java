// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.skerry.api.access.AccessAction.CREATE;
import static org.skerry.api.access.AccessAction.DATA;
import static org.skerry.api.access.AccessAction.INVENTORY_READ;
import static org.skerry.api.access.AccessAction.INVENTORY_WRITE;
import static org.skerry.api.access.AccessAction.METADATA;
import static org.skerry.api.access.Cast.ADMINISTRATOR;
import static org.skerry.api.access.Cast.ALL;
import static org.skerry.api.access.Cast.FOREIGNER;
import static org.skerry.api.access.Cast.HOLDER;
import static org.skerry.api.access.Cast.MAKER;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.skerry.api.access.Caller.Side;

class AccessRulesTest {
    private static final Access DENIED = new Access.Denied();
    private static final Access AUTH_NEEDED = new Access.AuthNeeded();

    private static AccessPolicy rules(String text) {
        return AccessRules.read(text.lines().toList());
    }

    @Test
    void nothingIsAllowedThatNoLineAllows() {
        var none = rules("# nothing but this\n\n");
        assertThat(inPublic(none, ADMINISTRATOR, DATA, asset(TEXTURE))).isEqualTo(DENIED);
        assertThat(unknown(none, Side.PRIVATE, DATA, asset(TEXTURE))).isEqualTo(AUTH_NEEDED);
        assertThat(unknown(none, Side.SIMULATOR, CREATE, ALL)).isEqualTo(AUTH_NEEDED);
    }

    @Test
    void theFirstLineThatFitsDecides() {
        var rules = rules("""
                deny  data           *      asset:%s   # this one for nobody
                allow data,metadata  known  image/jp2
                deny  data           known
                allow *              known
                """.formatted(NOTECARD));
        assertThat(inPublic(rules, MAKER, DATA, asset(NOTECARD))).isEqualTo(DENIED);
        assertThat(inPublic(rules, STRANGER, METADATA, asset(NOTECARD))).isEqualTo(granted(STRANGER));
        assertThat(inPublic(rules, STRANGER, DATA, asset(TEXTURE))).isEqualTo(granted(STRANGER));
        assertThat(unknown(rules, Side.PRIVATE, DATA, asset(TEXTURE))).isEqualTo(AUTH_NEEDED);
    }

    @Test
    void rulesAreForTheirPeople() {
        var rules = rules("""
                allow metadata administrators
                allow data owner
                allow inventory-read,inventory-write owner
                allow inventory-read %s inventory:%s
                allow create simulators
                allow data private image/jp2
                """.formatted(FOREIGNER, MAKER));
        assertThat(inPublic(rules, ADMINISTRATOR, METADATA, ALL)).isEqualTo(granted(ADMINISTRATOR));
        assertThat(inPublic(rules, MAKER, METADATA, ALL)).isEqualTo(DENIED);
        assertThat(inPublic(rules, MAKER, DATA, asset(NOTECARD))).isEqualTo(granted(MAKER));
        assertThat(inPublic(rules, STRANGER, DATA, asset(NOTECARD))).isEqualTo(DENIED);
        assertThat(inPublic(rules, HOLDER, INVENTORY_WRITE, inventory(HOLDER))).isEqualTo(granted(HOLDER));
        assertThat(inPublic(rules, HOLDER, INVENTORY_READ, inventory(MAKER))).isEqualTo(DENIED);
        assertThat(inPublic(rules, FOREIGNER, INVENTORY_READ, inventory(MAKER))).isEqualTo(granted(FOREIGNER));
        assertThat(inPublic(rules, FOREIGNER, INVENTORY_WRITE, inventory(MAKER)))
                .isEqualTo(DENIED);
        assertThat(unknown(rules, Side.SIMULATOR, CREATE, ALL)).isEqualTo(new Access.Granted(Optional.empty()));
        assertThat(unknown(rules, Side.PRIVATE, CREATE, ALL)).isEqualTo(AUTH_NEEDED);
        assertThat(unknown(rules, Side.PRIVATE, DATA, asset(TEXTURE))).isEqualTo(new Access.Granted(Optional.empty()));
        assertThat(unknown(rules, Side.PUBLIC, DATA, asset(TEXTURE))).isEqualTo(AUTH_NEEDED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "allow | write 'allow' or 'deny'",
                "allow data | actions, who",
                "permit data known | begin with 'allow' or 'deny'",
                "allow read known | inventory-read",
                "allow data, known | no action ''",
                "allow data everybody | administrators",
                "allow data known textures | image/jp2",
                "allow data known asset:7 | asset: and an id",
                "allow inventory-read known inventory:x | inventory: and an account",
                "allow data known * more | write 'allow' or 'deny'"
            })
    void aLineThatIsNoRuleIsToldWithWhatMayStandThere(String line, String advice) {
        assertThatThrownBy(() -> AccessRules.read(List.of("# first", line)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("line 2")
                .hasMessageContaining(advice);
    }
}
