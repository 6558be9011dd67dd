// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.robust.estate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skerry.web.robust.FormTalk.empty;
import static org.skerry.web.robust.FormTalk.one;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.skerry.api.estate.Estate;
import org.skerry.api.estate.InMemoryEstateService;
import org.skerry.web.http.HttpReply;

/** Captured requests to {@code /estates} and what they were answered with, and what no simulator sends. */
class EstateExchangesTest {
    private static final String ZERO = "00000000-0000-0000-0000-000000000000";
    private static final String OWNER = "11111111-aaaa-bbbb-cccc-000000000001";
    private static final String REGION = "region=11111111-2222-3333-4444-555555555501";
    private static final String STORE = "EstateID=101&EstateName=Peer+Estate&AllowLandmark=True"
            + "&AllowParcelChanges=True&AllowSetHome=True&ParentEstateID=1&BillableFactor=0&PricePerMeter=1"
            + "&RedirectGridX=0&RedirectGridY=0&UseGlobalTime=False&FixedSun=False&SunPosition=0&AllowVoice=True"
            + "&AllowDirectTeleport=True&DenyAnonymous=False&DenyIdentified=False&DenyTransacted=False"
            + "&AbuseEmailToEstateOwner=False&BlockDwell=False&EstateSkipScripts=False&ResetHomeOnTeleport=False"
            + "&TaxFree=False&PublicAccess=True&AbuseEmail&EstateOwner=" + OWNER
            + "&DenyMinors=False&AllowEnvironmentOverride=False&OP=STORE";

    private final InMemoryEstateService estates = new InMemoryEstateService();
    private final EstateRobustHandler handler = new EstateRobustHandler(estates);

    private static String settings(String name, String owner) {
        return "<EstateID>101</EstateID><EstateName>" + name + "</EstateName><AllowLandmark>True</AllowLandmark>"
                + "<AllowParcelChanges>True</AllowParcelChanges><AllowSetHome>True</AllowSetHome>"
                + "<ParentEstateID>1</ParentEstateID><BillableFactor>0</BillableFactor>"
                + "<PricePerMeter>1</PricePerMeter><RedirectGridX>0</RedirectGridX><RedirectGridY>0</RedirectGridY>"
                + "<UseGlobalTime>False</UseGlobalTime><FixedSun>False</FixedSun><SunPosition>0</SunPosition>"
                + "<AllowVoice>True</AllowVoice><AllowDirectTeleport>True</AllowDirectTeleport>"
                + "<DenyAnonymous>False</DenyAnonymous><DenyIdentified>False</DenyIdentified>"
                + "<DenyTransacted>False</DenyTransacted><AbuseEmailToEstateOwner>False</AbuseEmailToEstateOwner>"
                + "<BlockDwell>False</BlockDwell><EstateSkipScripts>False</EstateSkipScripts>"
                + "<ResetHomeOnTeleport>False</ResetHomeOnTeleport><TaxFree>False</TaxFree>"
                + "<PublicAccess>True</PublicAccess><AbuseEmail></AbuseEmail><EstateOwner>" + owner
                + "</EstateOwner><DenyMinors>False</DenyMinors>"
                + "<AllowEnvironmentOverride>False</AllowEnvironmentOverride>";
    }

    private static void hit(HttpReply reply, String content) {
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.contentType()).isEqualTo("text/xml");
        assertThat(reply.body().text()).isEqualTo(one(content));
    }

    private static void nothing(HttpReply reply) {
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.contentType()).isEqualTo("application/xml");
        assertThat(reply.body().text()).isEqualTo(empty());
    }

    private HttpReply get(String query) {
        return handler.one(EstatesOverTheWireTest.query(query));
    }

    private String post(String query, String body) {
        var reply = handler.change(EstatesOverTheWireTest.query(query), body.getBytes(StandardCharsets.UTF_8));
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.contentType()).isEqualTo("application/xml");
        return reply.body().text();
    }

    @Test
    void aRegionStarts() {
        nothing(get(REGION + "&create=False"));
        nothing(handler.list(EstatesOverTheWireTest.query("")));
        hit(get(REGION + "&create=True"), settings("My Estate", ZERO));
        assertThat(post("", STORE)).isEqualTo(one("<Result>True</Result>"));
        hit(get(REGION + "&create=False"), settings("Peer Estate", OWNER));
        hit(get("eid=101"), settings("Peer Estate", OWNER));
        hit(
                handler.list(EstatesOverTheWireTest.query("")),
                "<estate0 type=\"List\">" + settings("Peer Estate", OWNER) + "</estate0>");
        hit(handler.list(EstatesOverTheWireTest.query("name=Peer%20Estate")), "<estate0>101</estate0>");
        hit(handler.list(EstatesOverTheWireTest.query("owner=" + OWNER)), "<estate0>101</estate0>");
    }

    @Test
    void anotherRegionJoins() {
        get(REGION + "&create=True");
        var other = "11111111-2222-3333-4444-555555555502";
        assertThat(post("eid=101&region=" + other, "OP=LINK")).isEqualTo(one("<Result>True</Result>"));
        var reply = handler.regions(EstatesOverTheWireTest.query("eid=101"));
        assertThat(reply.body().text()).contains(other).contains("<region0>").contains("<region1>");
        nothing(handler.regions(EstatesOverTheWireTest.query("eid=102")));
    }

    @Test
    void listsAndBans() {
        get(REGION + "&create=True");
        var bans =
                "%7b%22ban0%22%3a%7b%22BannedUserID%22%3a%22" + OWNER + "%22%2c%22BanTime%22%3a%221795222263%22%7d%7d";
        assertThat(post("", STORE + "&EstateManagers=" + OWNER + "%2c" + ZERO + "&EstateBans=" + bans))
                .contains("True");
        assertThat(get("eid=101").body().text())
                .contains("<EstateManagers>" + OWNER + "," + ZERO + "</EstateManagers>")
                .contains(
                        "<EstateBans type=\"List\"><ban0 type=\"List\"><EstateID>101</EstateID><BannedUserID>" + OWNER)
                .doesNotContain("<EstateAccess>");
    }

    @Test
    void badRequestsChangeNothing() {
        get(REGION + "&create=True");
        for (var bad : new String[] {"", "region=x", "region=" + ZERO + "&create=True", "eid=x", "eid=7"}) {
            nothing(get(bad));
        }
        nothing(handler.list(EstatesOverTheWireTest.query("owner=x")));
        nothing(handler.regions(EstatesOverTheWireTest.query("")));
        for (var bad : new String[] {
            "",
            "OP=DROP",
            STORE.replace("EstateID=101", "EstateID=999"),
            STORE.replace("EstateID=101", "EstateID=x"),
            STORE.replace("EstateID=101&", ""),
            STORE.replace("Peer+Estate", "n".repeat(300)),
            STORE.replace("SunPosition=0", "SunPosition=noon"),
            STORE.replace("EstateOwner=" + OWNER, "EstateOwner=me"),
            STORE + "&EstateManagers=me",
            STORE + "&EstateBans=%5b%5d",
            STORE + "&EstateBans=%7b"
        }) {
            assertThat(post("", bad)).as(bad).isEqualTo(one("<Result>False</Result>"));
        }
        assertThat(post("eid=999&" + REGION, "OP=LINK")).contains("False");
        assertThat(post("", "OP=LINK")).contains("False");
        assertThat(estates.findAll()).containsExactly(Estate.fresh(101));
    }

    @Test
    void mutatedRequestsSurpriseNobody() {
        get(REGION + "&create=True");
        var random = new SplittableRandom(12);
        for (var run = 0; run < 1000; run++) {
            var text = new StringBuilder(STORE + "&EstateBans=%7b%22ban0%22%3a%7b%7d%7d&EstateManagers=" + OWNER);
            for (var change = random.nextInt(1, 6); change > 0; change--) {
                text.setCharAt(random.nextInt(text.length()), (char) random.nextInt(32, 127));
            }
            assertThat(post("", text.toString())).contains("<Result>");
        }
    }
}
