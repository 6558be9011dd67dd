// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.robust.friend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skerry.web.robust.FormTalk.ask;
import static org.skerry.web.robust.FormTalk.indented;
import static org.skerry.web.robust.FormTalk.one;

import org.junit.jupiter.api.Test;
import org.skerry.api.friend.InMemoryFriendsService;
import org.skerry.web.robust.FormTable;

/** Captured requests to {@code /friends} and what they were answered with, and what no simulator sends. */
class FriendsExchangesTest {
    private static final String ONE = "11111111-aaaa-bbbb-cccc-000000000001";
    private static final String TWO = "22222222-aaaa-bbbb-cccc-000000000005";
    private static final String GET = "METHOD=getfriends&VERSIONMIN=0&VERSIONMAX=0&PRINCIPALID=" + ONE;
    private static final String STORE = "PrincipalID=" + ONE + "&Friend=" + TWO + "&MyFlags=1&METHOD=storefriend";
    private static final String DELETE = "PRINCIPALID=" + ONE + "&FRIEND=" + TWO + "&METHOD=deletefriend";
    private static final String NONE = one("<result>null</result>");
    private static final String SUCCESS = indented("<Result>Success</Result>");
    private static final String FAILURE = indented("<Result>Failure</Result>", "<Message>", "</Message>");

    private final FormTable table = new FriendsRobustHandler(new InMemoryFriendsService()).table();

    private static String friend(String of, String friend, int mine, int theirs) {
        return one("<friend0 type=\"List\"><PrincipalID>" + of + "</PrincipalID><Friend>" + friend
                + "</Friend><MyFlags>" + mine + "</MyFlags><TheirFlags>" + theirs + "</TheirFlags></friend0>");
    }

    @Test
    void capturedExchanges() {
        assertThat(ask(table, GET)).isEqualTo(NONE);
        assertThat(ask(table, STORE)).isEqualTo(SUCCESS);
        assertThat(ask(table, GET)).isEqualTo(friend(ONE, TWO, 1, -1));
        assertThat(ask(table, "PrincipalID=" + TWO + "&Friend=" + ONE + "&MyFlags=1&METHOD=storefriend"))
                .isEqualTo(SUCCESS);
        assertThat(ask(table, "PRINCIPALID=" + TWO + "&METHOD=getfriends")).isEqualTo(friend(TWO, ONE, 1, 1));
        assertThat(ask(table, DELETE)).isEqualTo(SUCCESS);
        assertThat(ask(table, DELETE.replace("deletefriend", "deletefriend_string")))
                .isEqualTo(SUCCESS);
        assertThat(ask(table, GET.replace("getfriends", "getfriends_string"))).isEqualTo(NONE);
    }

    @Test
    void friendsOfOtherGrids() {
        var foreign = "22222222-aaaa-bbbb-cccc-000000000005;http://far.example:8002/;First Last;secret";
        var escaped = "22222222-aaaa-bbbb-cccc-000000000005%3bhttp%3a%2f%2ffar.example%3a8002%2f%3bFirst+Last%3bsecret";
        assertThat(ask(table, "PrincipalID=" + escaped + "&Friend=" + ONE + "&MyFlags=1&METHOD=storefriend"))
                .isEqualTo(SUCCESS);
        assertThat(ask(table, "PRINCIPALID=" + escaped + "&METHOD=getfriends_string"))
                .isEqualTo(friend(foreign, ONE, 1, -1));
        assertThat(ask(table, "PRINCIPALID=" + escaped + "&FRIEND=" + ONE + "&METHOD=deletefriend_string"))
                .isEqualTo(SUCCESS);
        assertThat(ask(table, "PRINCIPALID=" + escaped + "&METHOD=getfriends_string"))
                .isEqualTo(NONE);
    }

    @Test
    void badRequestsChangeNothing() {
        ask(table, STORE);
        for (var bad : new String[] {
            "METHOD=getfriends",
            "METHOD=getfriends&PRINCIPALID=x",
            "METHOD=getfriends&PrincipalID=" + ONE,
            "METHOD=getfriends&PRINCIPALID=00000000-0000-0000-0000-000000000000",
            STORE.replace("MyFlags=1", "MyFlags=lots"),
            STORE.replace("MyFlags=1", "MyFlags=-1"),
            STORE.replace("&MyFlags=1", ""),
            STORE.replace("Friend=" + TWO, "Friend=" + ONE),
            STORE.replace("Friend=" + TWO, "Friend=" + TWO + "%3b" + "x".repeat(600)),
            DELETE.replace("FRIEND", "Friend"),
            "METHOD=unfriend&PRINCIPALID=" + ONE,
            ""
        }) {
            assertThat(ask(table, bad)).as(bad).isEqualTo(FAILURE);
        }
        assertThat(ask(table, GET)).isEqualTo(friend(ONE, TWO, 1, -1));
    }
}
