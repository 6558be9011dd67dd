// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.skerry.api.account.UserName;
import org.skerry.api.id.ScopeId;
import org.skerry.region.console.Reply;
import org.skerry.udp.message.KickUser;

@Timeout(60)
class ShutdownTest {
    @TempDir
    Path data;

    @Test
    void logsEverybodyOutWithAMessageAndWritesAllState() throws Exception {
        try (var env = new ProcessEnv(data, "Landing", "Second Isle")) {
            var ann = env.arrive("Landing", new UserName("Ann", "Visitor"));
            var bob = env.arrive("Second Isle", new UserName("Bob", "Visitor"));
            assertThat(env.console().run("terrain fill 30 -r Landing").code()).isEqualTo(Reply.DONE);
            var first = CompletableFuture.runAsync(env.server::close);
            var second = CompletableFuture.runAsync(env.server::close);
            CompletableFuture.allOf(first, second).get(30, TimeUnit.SECONDS);
            for (var client : new org.skerry.udp.transport.UdpClient[] {ann, bob}) {
                assertThat(client.await(KickUser.class, ProcessEnv.PATIENCE)
                                .userInfo()
                                .reason()
                                .text())
                        .contains("shutting down");
                var grid = env.grid.services();
                assertThat(grid.presence().find(client.key().session())).isEmpty();
                assertThat(grid.gridUsers()
                                .find(client.key().agent().toString())
                                .orElseThrow()
                                .last()
                                .position()
                                .x())
                        .isEqualTo(128);
            }
            assertThat(env.grid.services().grid().findByName(ScopeId.ZERO, "Landing"))
                    .isEmpty();
            var terrain = Files.readAllBytes(data.resolve("regions/1/terrain.r32"));
            var height = java.nio.ByteBuffer.wrap(terrain)
                    .order(java.nio.ByteOrder.LITTLE_ENDIAN)
                    .getFloat();
            assertThat(height).isEqualTo(30);
        }
    }
}
