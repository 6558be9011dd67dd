// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skerry.api.asset.Asset;
import org.skerry.api.asset.AssetMetadata;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.ItemId;
import org.skerry.api.id.SessionId;
import org.skerry.api.math.Vector3;
import org.skerry.api.simulation.AgentCircuit;
import org.skerry.region.twin.TestItems;
import org.skerry.udp.codec.Frame;
import org.skerry.udp.message.AssetUploadRequest;
import org.skerry.udp.message.ConfirmXferPacket;
import org.skerry.udp.message.ImageData;
import org.skerry.udp.message.ImagePacket;
import org.skerry.udp.message.Message;
import org.skerry.udp.message.RequestImage;
import org.skerry.udp.message.RequestXfer;
import org.skerry.udp.message.SendXferPacket;
import org.skerry.udp.message.TransferInfo;
import org.skerry.udp.message.TransferPacket;
import org.skerry.udp.message.TransferRequest;

/** What a stock client asked of a stock simulator for textures, assets and files, asked of ours. */
class CapturedDeliveriesTest {
    private static final String CAPTURE = "captured-deliveries.txt";
    private static final int NOTECARD = 7;

    private final RegionEnv env = new RegionEnv();

    @Test
    void aTextureComesInTheSamePackets() {
        var asked = only(RequestImage.class);
        var stock = only(ImageData.class);
        var packets = captured(ImagePacket.class);
        var data = new ByteArrayOutputStream();
        data.writeBytes(stock.imageData().data().toArray());
        packets.forEach(packet -> data.writeBytes(packet.imageData().data().toArray()));
        store(new AssetId(stock.imageId().id()), 0, Octets.owning(data.toByteArray()));

        var viewer = inSession(asked.agentData().sessionId());
        viewer.send(asked);
        env.tick(60);
        assertThat(viewer.received(ImageData.class)).containsExactly(stock);
        assertThat(viewer.received(ImagePacket.class)).containsExactlyElementsOf(packets);
    }

    @Test
    void anItemsAssetComesInTheSamePackets() {
        var asked = only(TransferRequest.class);
        var stock = captured(TransferPacket.class);
        var params = asked.transferInfo().params();
        var asset = new AssetId(id(params, 80));
        var data = new ByteArrayOutputStream();
        stock.forEach(packet -> data.writeBytes(packet.transferData().data().toArray()));
        store(asset, NOTECARD, Octets.owning(data.toByteArray()));

        var viewer = inSession(id(params, 16));
        var inventory = env.services().inventory();
        var note = TestItems.add(inventory, viewer.id(), NOTECARD, asset);
        var same = note.edit().id(new ItemId(id(params, 64))).build();
        assertThat(inventory.addItem(same)).isTrue();
        viewer.send(asked);
        env.tick(20);
        assertThat(viewer.received(TransferInfo.class)).containsExactly(only(TransferInfo.class));
        assertThat(viewer.received(TransferPacket.class)).containsExactlyElementsOf(stock);
    }

    @Test
    void anUploadIsFetchedInTheSameWay() {
        var viewer = env.arrived("Test", 128, 128);
        viewer.send(only(AssetUploadRequest.class));
        var stock = only(RequestXfer.class).xferId();
        var ours = viewer.last(RequestXfer.class).xferId();
        // the id of the asset comes from a secure session that the capture does not hold
        assertThat(ours.toBuilder().vFileId(stock.vFileId()).build()).isEqualTo(stock);
        captured(SendXferPacket.class).forEach(viewer::send);
        assertThat(viewer.received(ConfirmXferPacket.class))
                .containsExactlyElementsOf(captured(ConfirmXferPacket.class));
        env.tick(3);
        var stored = env.services().assets().findData(new AssetId(ours.vFileId()));
        assertThat(stored.map(Octets::length)).contains(4510);
    }

    /** The owner, in the session of the capture. */
    private FakeViewer inSession(UUID session) {
        var any = env.expected("Test", Vector3.ZERO).circuit();
        var viewer = env.expected(new AgentCircuit(
                any.agent(),
                any.name(),
                new SessionId(session),
                any.secureSession(),
                any.circuitCode(),
                any.capsPath(),
                any.child(),
                any.startPosition(),
                any.clientAddress(),
                any.viewer(),
                any.appearance(),
                any.serviceUrls()));
        viewer.connect().arrive();
        env.tick(5);
        return viewer.forget();
    }

    private void store(AssetId id, int type, Octets data) {
        env.services().assets().store(new Asset(AssetMetadata.permanent(id, "", type, "", Instant.EPOCH), data));
    }

    private static UUID id(Octets params, int at) {
        var hex = HexFormat.of().formatHex(params.slice(at, at + 16).toArray());
        return UUID.fromString(hex.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5"));
    }

    private static <T extends Message> T only(Class<T> kind) {
        return captured(kind).getFirst();
    }

    private static <T extends Message> List<T> captured(Class<T> kind) {
        var name = kind.getSimpleName() + " ";
        return lines().stream()
                .filter(line -> line.startsWith(name))
                .map(line -> HexFormat.of().parseHex(line.substring(name.length())))
                .map(datagram -> Objects.requireNonNull(
                        Frame.of(datagram, datagram.length).message()))
                .map(kind::cast)
                .toList();
    }

    private static List<String> lines() {
        try (var in = CapturedDeliveriesTest.class.getResourceAsStream(CAPTURE)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
