// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.robust.prefs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skerry.web.robust.FormTalk.ask;
import static org.skerry.web.robust.FormTalk.empty;
import static org.skerry.web.robust.FormTalk.indented;
import static org.skerry.web.robust.FormTalk.one;

import org.junit.jupiter.api.Test;
import org.skerry.api.prefs.InMemoryAgentPreferencesService;
import org.skerry.web.robust.FormTable;

/** Captured requests to {@code /agentprefs} and what they were answered with, and what no simulator sends. */
class AgentPreferencesExchangesTest {
    private static final String USER = "11111111-aaaa-bbbb-cccc-000000000001";
    private static final String GET = "METHOD=getagentprefs&UserID=" + USER;
    private static final String LANGUAGE = "METHOD=getagentlang&UserID=" + USER;
    private static final String SET = "METHOD=setagentprefs&PrincipalID=" + USER
            + "&AccessPrefs=M&HoverHeight=0.1&Language=en&LanguageIsPublic=true&PermEveryone=0&PermGroup=0"
            + "&PermNextOwner=532480";
    private static final String STORED = one("<PrincipalID>" + USER + "</PrincipalID><AccessPrefs>M</AccessPrefs>"
            + "<HoverHeight>0.1</HoverHeight><Language>en</Language><LanguageIsPublic>True</LanguageIsPublic>"
            + "<PermEveryone>0</PermEveryone><PermGroup>0</PermGroup><PermNextOwner>532480</PermNextOwner>");
    private static final String FAILURE = indented("<result>Failure</result>");

    private final FormTable table = new AgentPreferencesRobustHandler(new InMemoryAgentPreferencesService()).table();

    @Test
    void capturedExchanges() {
        assertThat(ask(table, GET)).isEqualTo(empty());
        assertThat(ask(table, SET)).isEqualTo(indented("<result>Success</result>"));
        assertThat(ask(table, GET)).isEqualTo(STORED);
        assertThat(ask(table, LANGUAGE)).isEqualTo(one("<Language>en</Language>"));
    }

    @Test
    void whatIsMissingIsAsForNewUsers() {
        ask(table, "METHOD=setagentprefs&PrincipalID=" + USER);
        assertThat(ask(table, GET))
                .contains("<AccessPrefs>M</AccessPrefs><HoverHeight>0</HoverHeight><Language>en-us</Language>")
                .contains("<PermNextOwner>532480</PermNextOwner>");
    }

    @Test
    void badRequestsChangeNothing() {
        ask(table, SET);
        for (var bad : new String[] {
            "METHOD=getagentprefs",
            "METHOD=getagentprefs&UserID=x",
            "METHOD=getagentlang",
            SET.replace("PrincipalID", "UserID"),
            SET.replace("0.1", "high"),
            SET.replace("0.1", "NaN"),
            SET.replace("PermGroup=0", "PermGroup=-99999999999"),
            SET.replace("=en", "=" + "e".repeat(70_000)),
            "METHOD=dropagentprefs&UserID=" + USER
        }) {
            assertThat(ask(table, bad)).as(bad).isEqualTo(FAILURE);
        }
        assertThat(ask(table, GET)).isEqualTo(STORED);
    }
}
