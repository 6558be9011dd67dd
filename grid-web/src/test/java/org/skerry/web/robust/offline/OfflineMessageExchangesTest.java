// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.robust.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skerry.web.robust.FormTalk.ask;
import static org.skerry.web.robust.FormTalk.indented;
import static org.skerry.web.robust.FormTalk.one;

import org.junit.jupiter.api.Test;
import org.skerry.api.offline.InMemoryOfflineMessageService;
import org.skerry.web.robust.FormTable;

/** Captured requests to {@code /offlineim} and what they were answered with, and what no simulator sends. */
class OfflineMessageExchangesTest {
    private static final String ZERO = "00000000-0000-0000-0000-000000000000";
    private static final String STORE = "BinaryBucket&Dialog=0&FromAgentID=11111111-aaaa-bbbb-cccc-000000000001"
            + "&FromAgentName=Test+User&FromGroup=False&SessionID=33333333-0000-0000-0000-000000000008"
            + "&Message=offline+hello&Offline=0&EstateID=1&Position=%3c0%2c+0%2c+0%3e"
            + "&RegionID=11111111-2222-3333-4444-555555555501&Timestamp=1795222269"
            + "&ToAgentID=22222222-aaaa-bbbb-cccc-000000000009&METHOD=STORE";
    private static final String GET = "PrincipalID=22222222-aaaa-bbbb-cccc-000000000009&METHOD=GET";
    private static final String DELETE = "METHOD=DELETE&UserID=22222222-aaaa-bbbb-cccc-000000000001";
    private static final String TRUE = one("<RESULT>True</RESULT>");
    private static final String FALSE = indented("<RESULT>False</RESULT>");
    private static final String BAD_GET = one("<RESULT>NULL</RESULT><REASON>Bad network data</REASON>");
    private static final String BAD_STORE = one("<RESULT>False</RESULT><REASON>Bad network data</REASON>");

    private final FormTable table = new OfflineMessageRobustHandler(new InMemoryOfflineMessageService()).table();

    @Test
    void capturedExchanges() {
        assertThat(ask(table, STORE)).isEqualTo(TRUE);
        assertThat(ask(table, "METHOD=GET&UserID=22222222-aaaa-bbbb-cccc-000000000009"))
                .isEqualTo(BAD_GET);
        assertThat(ask(
                        table,
                        "METHOD=STORE&FromAgentID=11111111-aaaa-bbbb-cccc-000000000001&FromAgentName=Test+User"
                                + "&ToAgentID=22222222-aaaa-bbbb-cccc-000000000001&Message=m&EMessageType=0"))
                .isEqualTo(TRUE);
        assertThat(ask(table, DELETE)).isEqualTo(indented("<RESULT>True</RESULT>"));
    }

    @Test
    void whatWasStoredIsGivenOutOnce() {
        ask(table, STORE);
        assertThat(ask(table, GET))
                .isEqualTo(one("<RESULT type=\"List\"><im-0 type=\"List\"><BinaryBucket></BinaryBucket>"
                        + "<Dialog>0</Dialog><FromAgentID>11111111-aaaa-bbbb-cccc-000000000001</FromAgentID>"
                        + "<FromAgentName>Test User</FromAgentName><FromGroup>False</FromGroup>"
                        + "<SessionID>33333333-0000-0000-0000-000000000008</SessionID>"
                        + "<Message>offline hello</Message><Offline>0</Offline><EstateID>1</EstateID>"
                        + "<Position>&lt;0, 0, 0&gt;</Position>"
                        + "<RegionID>11111111-2222-3333-4444-555555555501</RegionID>"
                        + "<Timestamp>1795222269</Timestamp>"
                        + "<ToAgentID>22222222-aaaa-bbbb-cccc-000000000009</ToAgentID></im-0></RESULT>"));
        assertThat(ask(table, GET)).isEqualTo(one("<RESULT type=\"List\" />"));
    }

    @Test
    void badRequestsChangeNothing() {
        for (var bad : new String[] {
            STORE.replace("ToAgentID", "Other"),
            STORE.replace("22222222-aaaa", "nonsense"),
            STORE.replace("Dialog=0", "Dialog=many"),
            STORE.replace("Position=%3c0", "Position=%3cx"),
            STORE.replace("BinaryBucket", "BinaryBucket=0g"),
            STORE.replace("Timestamp=1795222269", "Timestamp=999999999999999999")
        }) {
            assertThat(ask(table, bad)).as(bad).isEqualTo(BAD_STORE);
        }
        assertThat(ask(table, STORE.replace("offline+hello", "x".repeat(9000))))
                .contains("<RESULT>False</RESULT><REASON>");
        assertThat(ask(table, STORE.replace("22222222-aaaa-bbbb-cccc-000000000009", ZERO)))
                .contains("<RESULT>False</RESULT><REASON>");
        assertThat(ask(table, "METHOD=GET&PrincipalID=nonsense")).isEqualTo(BAD_GET);
        assertThat(ask(table, "METHOD=DELETE")).isEqualTo(FALSE);
        assertThat(ask(table, "METHOD=PURGE")).isEqualTo(FALSE);
        assertThat(ask(table, GET)).isEqualTo(one("<RESULT type=\"List\" />"));
    }
}
