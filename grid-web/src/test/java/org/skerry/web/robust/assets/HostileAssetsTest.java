// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.robust.assets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.skerry.api.asset.InMemoryAssetService;
import org.skerry.api.hostile.DocumentMutations;
import org.skerry.api.id.AssetId;

/** {@code /assets} takes what no simulator sends: a new asset, or 400 and nothing changed. */
class HostileAssetsTest {
    private static final String ID = "5bad0000-0000-4000-8000-000000000001";
    private static final String HEAD = "\uFEFF<?xml version=\"1.0\" encoding=\"utf-8\"?>";
    private static final String ASSET = HEAD
            + "<AssetBase xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><Data>AAECAwQ=</Data><FullID><Guid>"
            + ID
            + "</Guid></FullID><ID>" + ID + "</ID><Name>a</Name><Description>b</Description><Type>7</Type>"
            + "<UploadAttempts>0</UploadAttempts><Local>false</Local><Temporary>false</Temporary><CreatorID>" + ID
            + "</CreatorID><Flags>Normal</Flags></AssetBase>";
    private static final String IDS =
            HEAD + "<ArrayOfString><string>" + ID + "</string><string>x</string></ArrayOfString>";
    private static final int RUNS = 3_000;

    private final InMemoryAssetService assets = new InMemoryAssetService();
    private final AssetsRobustHandler handler =
            new AssetsRobustHandler(assets, new AssetReplies(1024 * 1024), 64 * 1024);

    @Test
    void aSpoiltAssetIsStoredOrRefused() {
        var mutations = new DocumentMutations(21);
        var refused = 0;
        for (var run = 0; run < RUNS; run++) {
            var document = mutations.next(List.of(ASSET));
            var known = assets.find(AssetId.of(ID));
            var reply = handler.store(document);
            var shown = "run " + run;
            assertThat(reply.status()).as(shown).isIn(200, 400);
            if (reply.status() == 400) {
                refused++;
                assertThat(reply.body().isEmpty()).as(shown).isTrue();
                assertThat(assets.find(AssetId.of(ID))).as(shown).isEqualTo(known);
            } else {
                assertThat(reply.body().text()).as(shown).contains("<string");
            }
        }
        // neither all of them nor none
        assertThat(refused).isBetween(1, RUNS - 1);
    }

    @Test
    void aSpoiltListIsAnsweredOrRefused() {
        var mutations = new DocumentMutations(22);
        for (var run = 0; run < RUNS; run++) {
            assertThat(handler.exist(mutations.next(List.of(IDS))).status())
                    .as("run " + run)
                    .isIn(200, 400);
        }
    }

    @Test
    void idsThatAreNoneAreNotFound() {
        for (var id : List.of("", "x", ID + ID, ID.replace('5', 'g'), "%00", "../" + ID)) {
            assertThat(handler.whole(id).status()).as(id).isEqualTo(404);
            assertThat(handler.part(id, "data").status()).as(id).isEqualTo(404);
            assertThat(handler.delete(id).body().text()).as(id).contains("false");
        }
    }

    @Test
    void aBlobOverTheLimitIsRefused() {
        var large = ASSET.replace("AAECAwQ=", "AAAA".repeat(64 * 1024 / 3 + 1));
        assertThat(handler.store(large.getBytes(StandardCharsets.UTF_8)).status())
                .isEqualTo(400);
    }
}
