// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.robust.mute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skerry.web.robust.FormTalk.ask;
import static org.skerry.web.robust.FormTalk.indented;
import static org.skerry.web.robust.FormTalk.one;

import org.junit.jupiter.api.Test;
import org.skerry.api.id.AgentId;
import org.skerry.api.mute.InMemoryMuteListService;
import org.skerry.web.robust.FormTable;

/** Captured requests to {@code /mutelist} and what they were answered with, and what no simulator sends. */
class MuteListExchangesTest {
    private static final String OWNER = "&agentid=11111111-aaaa-bbbb-cccc-000000000001";
    private static final String MUTED = "&muteid=22222222-aaaa-bbbb-cccc-000000000029";
    private static final String GET = "METHOD=get" + OWNER + "&mutecrc=0";
    private static final String UPDATE =
            "METHOD=update" + OWNER + MUTED + "&mutetype=1&mutestamp=1795222263&mutename=bot+user_29";
    private static final String DELETE = "METHOD=delete" + OWNER + MUTED + "&mutename=bot+user_29";
    private static final String SUCCESS = indented("<result>Success</result>");
    private static final String FAILURE = indented("<result>Failure</result>");
    private static final String NONE = one("<result></result>");

    private final InMemoryMuteListService mutes = new InMemoryMuteListService();
    private final FormTable table = new MuteListRobustHandler(mutes).table();

    @Test
    void capturedExchanges() {
        assertThat(ask(table, GET)).isEqualTo(NONE);
        assertThat(ask(table, UPDATE)).isEqualTo(SUCCESS);
        assertThat(ask(table, GET))
                .isEqualTo(one(
                        "<result>MSAyMjIyMjIyMi1hYWFhLWJiYmItY2NjYy0wMDAwMDAwMDAwMjkgYm90IHVzZXJfMjl8MAo=</result>"));
        assertThat(ask(table, DELETE)).isEqualTo(SUCCESS);
        assertThat(ask(table, GET)).isEqualTo(NONE);
    }

    @Test
    void whoKnowsTheListGetsASingleOne() {
        ask(table, UPDATE);
        var crc = mutes.find(AgentId.of("11111111-aaaa-bbbb-cccc-000000000001"), 0)
                .orElseThrow()
                .crc();
        assertThat(ask(table, "METHOD=get" + OWNER + "&mutecrc=" + Integer.toUnsignedString(crc)))
                .isEqualTo(one("<result>AQ==</result>"));
    }

    @Test
    void badRequestsChangeNothing() {
        ask(table, UPDATE);
        var before = ask(table, GET);
        for (var bad : new String[] {
            "METHOD=get&mutecrc=0",
            "METHOD=get&agentid=x&mutecrc=0",
            "METHOD=get" + OWNER + "&mutecrc=abc",
            "METHOD=update" + OWNER + "&mutename=x",
            "METHOD=update" + OWNER + MUTED + "&mutetype=99999999999&mutename=x",
            "METHOD=update" + OWNER + MUTED + "&mutestamp=yesterday&mutename=x",
            "METHOD=update" + OWNER + MUTED + "&mutename=" + "n".repeat(300),
            "METHOD=update" + OWNER + MUTED + "&mutename=a%0ab",
            "METHOD=delete" + OWNER + "&mutename=bot+user_29",
            "METHOD=clear" + OWNER,
            ""
        }) {
            assertThat(ask(table, bad)).as(bad).isEqualTo(FAILURE);
        }
        assertThat(ask(table, GET)).isEqualTo(before);
    }

    @Test
    void ofRepeatedFieldsTheFirstCounts() {
        ask(table, UPDATE + "&mutename=second");
        assertThat(ask(table, GET))
                .contains("MSAyMjIyMjIyMi1hYWFhLWJiYmItY2NjYy0wMDAwMDAwMDAwMjkgYm90IHVzZXJfMjl8MAo=");
    }
}
