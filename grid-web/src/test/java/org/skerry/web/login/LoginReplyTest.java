// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.skerry.api.friend.Friend;
import org.skerry.api.id.UniversalUserId;
import org.skerry.api.login.LoginOutcome;
import org.skerry.api.login.LoginOutcome.Standing;
import org.skerry.ejb.login.ViewerSettings;

class LoginReplyTest {
    private static final Instant NOVEMBER = Instant.parse("2026-11-21T00:20:49Z");

    private static Map<String, Object> reply(LoginOutcome.Accepted accepted) {
        return new LoginReply(AcceptedLogins.USUAL).of(accepted, NOVEMBER);
    }

    /** Values of the captured answer, captures 04-bot-login-n. */
    @Test
    void whatIsTheSameForAllIsAsCaptured() {
        assertThat(reply(AcceptedLogins.usual()))
                .containsEntry("agent_access", "M")
                .containsEntry("agent_access_max", "A")
                .containsEntry("max-agent-groups", 42)
                .containsEntry("real_id", "00000000-0000-0000-0000-000000000000")
                .containsEntry("seconds_since_epoch", 1795220449)
                .containsEntry("buddy-list", List.of())
                .containsEntry("event_categories", List.of())
                .containsEntry("event_notifications", List.of())
                .containsEntry("ui-config", List.of(Map.of("allow_first_life", "Y")))
                .containsEntry("initial-outfit", List.of(Map.of("folder_name", "Nightclub Female", "gender", "female")))
                .containsEntry(
                        "login-flags",
                        List.of(Map.of(
                                "daylight_savings", "N",
                                "ever_logged_in", "Y",
                                "stipend_since_login", "N",
                                "gendered", "Y")))
                .containsEntry(
                        "inventory-lib-owner", List.of(Map.of("agent_id", "11111111-1111-0000-0000-000100bba000")))
                .doesNotContainKeys("mfa_hash", "search", "currency", "classified_fee");
        assertThat((List<?>) reply(AcceptedLogins.usual()).get("classified_categories"))
                .hasSize(9)
                .first()
                .isEqualTo(Map.of("category_id", 1, "category_name", "Shopping"));
    }

    /** Structs of the JDK's own unordered maps come in another order in each process. */
    @Test
    void allServersTellMembersInOneOrder() {
        assertThat(namesWithin("inventory-skeleton"))
                .containsExactly("name", "parent_id", "version", "type_default", "folder_id");
        assertThat(namesWithin("login-flags"))
                .containsExactly("daylight_savings", "stipend_since_login", "gendered", "ever_logged_in");
    }

    private static Object[] namesWithin(String member) {
        var list =
                (List<?>) Objects.requireNonNull(reply(AcceptedLogins.usual()).get(member));
        return ((Map<?, ?>) list.getFirst()).keySet().toArray();
    }

    @Test
    void aFirstLoginSaysSo() {
        var first = AcceptedLogins.of(new Standing(false, "PG", "M", 42, "remember"), List.of());
        assertThat(reply(first))
                .containsEntry("agent_access", "PG")
                .containsEntry("agent_access_max", "M")
                .containsEntry("mfa_hash", "remember");
        assertThat((List<?>) reply(first).get("login-flags"))
                .first()
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("ever_logged_in", "N");
    }

    @Test
    void friendsOfOtherGridsAreKnownByTheirId() {
        var me = UniversalUserId.of(AcceptedLogins.USER);
        var foreign = UniversalUserId.tryParse(
                        "c6bb1ac9-6e3f-4a6f-9d8e-1b6b0a2f6c01;http://far.example:8002/;Far Away;secret")
                .orElseThrow();
        var accepted = AcceptedLogins.of(new Standing(true, "M", "A", 42, ""), List.of(new Friend(me, foreign, 1, 3)));
        assertThat(reply(accepted))
                .containsEntry(
                        "buddy-list",
                        List.of(Map.of(
                                "buddy_id", "c6bb1ac9-6e3f-4a6f-9d8e-1b6b0a2f6c01",
                                "buddy_rights_given", 1,
                                "buddy_rights_has", 3)));
    }

    @Test
    void theConfigurationDecidesTheRest() {
        var settings = new ViewerSettings(
                Map.of("currency", "OS$", "classified_fee", 50, "openid_token", "t"),
                List.of("Shops"),
                List.of("Music", "Games"),
                List.of(new ViewerSettings.Event(17, Instant.parse("2026-12-24T20:00:00Z"), "Winter party")),
                "Islander",
                "male",
                false);
        var summer = Instant.parse("2026-07-01T00:00:00Z");
        assertThat(new LoginReply(settings).of(AcceptedLogins.usual(), summer))
                .containsEntry("currency", "OS$")
                .containsEntry("classified_fee", 50)
                .containsEntry("openid_token", "t")
                .containsEntry("ui-config", List.of(Map.of("allow_first_life", "N")))
                .containsEntry("initial-outfit", List.of(Map.of("folder_name", "Islander", "gender", "male")))
                .containsEntry("classified_categories", List.of(Map.of("category_id", 1, "category_name", "Shops")))
                .containsEntry(
                        "event_categories",
                        List.of(
                                Map.of("category_id", 1, "category_name", "Music"),
                                Map.of("category_id", 2, "category_name", "Games")))
                .containsEntry(
                        "event_notifications",
                        List.of(Map.of(
                                "event_id",
                                17,
                                "event_name",
                                "Winter party",
                                "event_date",
                                "2026-12-24 20:00:00",
                                "event_date_ut",
                                1798142400)))
                .containsEntry(
                        "login-flags",
                        List.of(Map.of(
                                "daylight_savings", "Y",
                                "ever_logged_in", "Y",
                                "stipend_since_login", "N",
                                "gendered", "Y")))
                .doesNotContainKey("map-server-url");
    }
}
