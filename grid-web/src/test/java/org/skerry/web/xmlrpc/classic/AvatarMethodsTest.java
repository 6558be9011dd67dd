// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.xmlrpc.classic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skerry.web.xmlrpc.classic.ClassicTalk.answer;
import static org.skerry.web.xmlrpc.classic.ClassicTalk.ask;

import org.junit.jupiter.api.Test;
import org.skerry.api.avatar.InMemoryAvatarService;
import org.skerry.api.id.AgentId;

class AvatarMethodsTest {
    private static final String ZERO = "00000000-0000-0000-0000-000000000000";
    private static final String USER = "11111111-aaaa-bbbb-cccc-000000000001";
    private static final String ITEM = "2adec6de-bda6-4bb3-881a-d303a729f6ff";
    private static final String ASSET = "66c41e39-38f9-f75a-024e-585989bfab73";
    private static final String UNKNOWN = answer(
            "error_type", "unknown_avatar", "error_desc", "The avatar appearance requested is not in the database");

    private final InMemoryAvatarService avatars = new InMemoryAvatarService();

    @Test
    void anAppearanceIsKeptAndTold() {
        assertThat(ask(
                        new UpdateAvatarAppearance(avatars),
                        "owner",
                        USER,
                        "serial",
                        "3",
                        "visual_params",
                        "<base64>AQL/</base64>",
                        "texture",
                        "<base64>AAAA</base64>",
                        "avatar_height",
                        "1.9",
                        "body_item",
                        ITEM,
                        "body_asset",
                        ASSET,
                        "skirt_item",
                        ITEM,
                        "skirt_asset",
                        ZERO,
                        "hair_item",
                        ZERO,
                        "attachments",
                        "2," + ITEM + "," + ZERO + ",300x," + ITEM + "," + ZERO + ",5"))
                .isEqualTo(answer("returnString", "TRUE"));
        assertThat(avatars.find(AgentId.of(USER)).orElseThrow().values())
                .containsEntry("AvatarType", "1")
                .containsEntry("Serial", "3")
                .containsEntry("AvatarHeight", "1.9")
                .containsEntry("VisualParams", "1,2,255")
                .containsEntry("Wearable 0:0", ITEM + ":" + ASSET)
                .containsEntry("Wearable 12:0", ITEM + ":" + ZERO)
                .containsEntry("_ap_2", ITEM)
                .hasSize(7);
        var told = ask(new GetAvatarAppearance(avatars), "owner", USER);
        assertThat(told)
                .contains("<name>owner</name><value><string>" + USER)
                .contains("<name>serial</name><value><string>3<")
                .contains("<name>visual_params</name><value><base64>AQL/")
                .contains("<name>texture</name><value><base64/>")
                .contains("<name>avatar_height</name><value><string>1.9<")
                .contains("<name>body_item</name><value><string>" + ITEM)
                .contains("<name>body_asset</name><value><string>" + ASSET)
                .contains("<name>hair_item</name><value><string>" + ZERO)
                .contains("<name>skirt_item</name><value><string>" + ITEM)
                .contains("<name>attachments</name><value><string>2," + ITEM + "," + ZERO + "<");
        assertThat(told.split("<member>", -1)).hasSize(1 + 5 + 26 + 1);
    }

    @Test
    void nobodyHasNoAppearance() {
        assertThat(ask(new GetAvatarAppearance(avatars), "owner", USER))
                .isEqualTo(answer(
                        "error_type", "no appearance", "error_desc", "There was no appearance found for this avatar"));
        assertThat(ask(new GetAvatarAppearance(avatars))).isEqualTo(UNKNOWN);
        assertThat(ask(new UpdateAvatarAppearance(avatars), "serial", "3")).isEqualTo(UNKNOWN);
        assertThat(ask(new UpdateAvatarAppearance(avatars), "owner", USER, "body_item", "x"))
                .isEqualTo(UNKNOWN);
        assertThat(avatars.find(AgentId.of(USER))).isEmpty();
    }
}
