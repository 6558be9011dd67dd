// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.bake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skerry.api.binary.Octets;
import org.skerry.api.concurrent.Race;
import org.skerry.api.id.AgentId;

/** What every implementation of {@link BakedTextureService} must do. */
public interface BakedTextureServiceContract {
    BakedTextureService testee();

    private static Octets document(int seed, int bytes) {
        var data = new byte[bytes];
        new SplittableRandom(seed).nextBytes(data);
        return Octets.utf8("<BakedAppearance><BakedTexture TextureIndex=\"8\" CacheId=\"" + new UUID(seed, bytes)
                + "\"><AssetBase><Data>" + Base64.getEncoder().encodeToString(data)
                + "</Data></AssetBase></BakedTexture></BakedAppearance>");
    }

    @Test
    default void aStrangerHasNoBakes() {
        assertThat(testee().find(AgentId.random())).isEmpty();
        assertThat(testee().find(AgentId.ZERO)).isEmpty();
    }

    @Test
    default void whatWasStoredComesBackByteForByte() {
        var user = AgentId.random();
        var document = document(1, 400_000);

        assertThat(testee().store(user, document)).isTrue();
        assertThat(testee().find(user)).contains(document);
    }

    @Test
    default void theLastOneCounts() {
        var user = AgentId.random();
        assertThat(testee().store(user, document(1, 5000))).isTrue();
        var last = document(2, 100);
        assertThat(testee().store(user, last)).isTrue();
        assertThat(testee().store(user, last)).isTrue();
        assertThat(testee().find(user)).contains(last);
    }

    @Test
    default void aDocumentWithoutTexturesIsOne() {
        var user = AgentId.random();
        var none = Octets.utf8("<BakedAppearance />");
        assertThat(testee().store(user, none)).isTrue();
        assertThat(testee().find(user)).contains(none);
    }

    @Test
    default void usersDoNotShareBakes() {
        var one = AgentId.random();
        testee().store(one, document(1, 10));
        assertThat(testee().find(AgentId.random())).isEmpty();
    }

    @Test
    default void whatIsNoDocumentChangesNothing() {
        var user = AgentId.random();
        var good = document(1, 10);
        testee().store(user, good);
        for (var bad : List.of(
                "",
                "no XML",
                "<Other />",
                "<BakedAppearance>",
                "<BakedAppearance></BakedAppearance><BakedAppearance />",
                "<!DOCTYPE x [<!ENTITY e \"e\">]><BakedAppearance>&e;</BakedAppearance>",
                "<BakedAppearance>" + "<a>".repeat(100) + "</a>".repeat(100) + "</BakedAppearance>")) {
            assertThat(testee().store(user, Octets.utf8(bad))).as(bad).isFalse();
        }
        assertThat(testee().store(AgentId.ZERO, good)).isFalse();
        assertThat(testee().find(user)).contains(good);
    }

    @Test
    default void whatIsTooLargeChangesNothing() {
        var user = AgentId.random();
        var huge = "<BakedAppearance>" + " ".repeat(BakedTextureService.MAX_BYTES) + "</BakedAppearance>";
        assertThat(testee().store(user, Octets.utf8(huge))).isFalse();
        assertThat(testee().find(user)).isEmpty();
    }

    @Test
    default void oneOfSimultaneousDocumentsStays() throws InterruptedException {
        var user = AgentId.random();
        var documents = List.of(document(1, 3000), document(2, 3000), document(3, 3000), document(4, 3000));
        var outcomes = Race.of(4, runner -> testee().store(user, documents.get(runner)));
        assertThat(outcomes).containsOnly(true);
        assertThat(testee().find(user).orElseThrow()).isIn(documents);
    }
}
