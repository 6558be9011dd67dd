// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.sweep;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import org.skerry.api.asset.AssetKind;
import org.skerry.api.id.AssetId;
import org.skerry.ejb.asset.inspect.LayeredImages;

/**
 * Assets by number, made anew whenever they are wanted, so that a million of them need no memory. Of each sixty, twenty
 * are garbage (each third); twenty are in an inventory; twenty are a chain, each named by the one before in another of the
 * forms in which ids are written, and its head by one in the inventory. A quarter has the content of another: needed ones
 * that of needed ones, garbage that of garbage or of what is needed. Garbage names garbage, and what is needed. Thread-safe.
 */
final class MadeAssets {
    private static final int BLOCK = 60;
    private static final int EACH_THIRD = 3;
    /** From here on needed ones are links of a chain; before they are in an inventory. */
    private static final int FIRST_LINK = 20;

    private static final int LAST_LINK = 39;
    private static final int COPIES = 10;
    private static final int COPIES_OF_NEEDED = 15;
    private static final int BACK = 5;

    private final int count;
    private final byte[] picture;

    MadeAssets(int count) {
        this.count = count;
        try {
            picture = LayeredImages.codestream(LayeredImages.jp2(32, 32, BufferedImage.TYPE_INT_RGB, _ -> {}));
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    int count() {
        return count;
    }

    /** Scattered as random ids are, with the number in it. */
    static AssetId id(int number) {
        var high = (number + 1) * 0x9E3779B97F4A7C15L;
        return new AssetId(new UUID((high & ~0xF000L) | 0x4000L, 0x8000_0000_0000_0000L | number));
    }

    /** -1 if it is none of ours. */
    int number(AssetId id) {
        var number = (int) id.value().getLeastSignificantBits();
        return number >= 0 && number < count && id(number).equals(id) ? number : -1;
    }

    static boolean isNeeded(int number) {
        return number % EACH_THIRD != 2;
    }

    static boolean isInInventory(int number) {
        return isNeeded(number) && rank(number) < FIRST_LINK;
    }

    private static int rank(int number) {
        var place = number % BLOCK;
        return isNeeded(number) ? place / EACH_THIRD * 2 + place % EACH_THIRD : place / EACH_THIRD;
    }

    private static int ofRank(int number, boolean isNeeded, int rank) {
        var place = isNeeded ? rank / 2 * EACH_THIRD + rank % 2 : rank * EACH_THIRD + 2;
        return number / BLOCK * BLOCK + place;
    }

    /** The number of the one that first had its content. */
    static int original(int number) {
        var rank = rank(number);
        if (isNeeded(number)) {
            return rank >= COPIES && rank < COPIES_OF_NEEDED ? ofRank(number, true, rank - BACK) : number;
        }
        if (rank >= COPIES_OF_NEEDED) {
            return ofRank(number, true, rank - COPIES);
        }
        return rank >= COPIES ? ofRank(number, false, rank - BACK) : number;
    }

    long needed() {
        return IntStream.range(0, count).filter(MadeAssets::isNeeded).count();
    }

    /** How many different contents those have that are needed. */
    long neededContents() {
        return IntStream.range(0, count)
                .filter(number -> isNeeded(number) && original(number) == number)
                .count();
    }

    long contents() {
        return IntStream.range(0, count)
                .filter(number -> original(number) == number)
                .count();
    }

    static int type(int number) {
        var rank = rank(number);
        if (!isNeeded(number)) {
            return rank < 4
                    ? AssetKind.NOTECARD.type()
                    : rank == 4 ? AssetKind.SCRIPT.type() : AssetKind.TEXTURE.type();
        }
        if (rank >= FIRST_LINK) {
            return rank == LAST_LINK ? AssetKind.TEXTURE.type() : link(rank).type();
        }
        return switch (rank) {
            case 0 -> AssetKind.OBJECT.type();
            case 15, 16 -> AssetKind.SOUND.type();
            case 17 -> AssetKind.ANIMATION.type();
            case 18 -> AssetKind.LANDMARK.type();
            case 19 -> AssetKind.SCRIPT.type();
            default -> AssetKind.TEXTURE.type();
        };
    }

    private static AssetKind link(int rank) {
        return switch (rank % 4) {
            case 0 -> AssetKind.NOTECARD;
            case 1 -> AssetKind.OBJECT;
            case 2 -> AssetKind.CLOTHING;
            default -> AssetKind.GESTURE;
        };
    }

    /** Its bytes: 200 bytes to 6 kB, those of pictures real ones. */
    byte[] data(int number) {
        var original = original(number);
        var random = new SplittableRandom(original);
        var type = AssetKind.of(type(original)).orElseThrow();
        return switch (type) {
            case TEXTURE -> picture(original, random);
            case SOUND -> noise(new byte[] {'O', 'g', 'g', 'S'}, original, random, 4000);
            case ANIMATION -> noise(new byte[] {1, 0, 0, 0}, original, random, 2000);
            default -> text(original, type, random).getBytes(StandardCharsets.US_ASCII);
        };
    }

    /** A real picture with a comment in its header that makes it another one. */
    private byte[] picture(int number, SplittableRandom random) {
        var comment = noise(new byte[] {0, 0}, number, random, 3000);
        var header = 4 + ByteBuffer.wrap(picture).getShort(4);
        return ByteBuffer.allocate(picture.length + 4 + comment.length)
                .put(picture, 0, header)
                .putShort((short) 0xFF64)
                .putShort((short) (2 + comment.length))
                .put(comment)
                .put(picture, header, picture.length - header)
                .array();
    }

    private static byte[] noise(byte[] start, int number, SplittableRandom random, int most) {
        var bytes = new byte[start.length + 4 + 200 + random.nextInt(most)];
        random.nextBytes(bytes);
        ByteBuffer.wrap(bytes).put(start).putInt(number);
        return bytes;
    }

    private String text(int number, AssetKind kind, SplittableRandom random) {
        var text = new StringBuilder("Made number ").append(number).append('\n');
        for (var named : named(number)) {
            text.append(written(kind, named)).append('\n');
        }
        var words = 20 + random.nextInt(300);
        for (var word = 0; word < words; word++) {
            text.append(Long.toString(random.nextLong(1 << 20), 36)).append(' ');
        }
        return text.toString();
    }

    /** Which others it refers to. */
    private int[] named(int number) {
        var rank = rank(number);
        if (!isNeeded(number)) {
            return new int[] {ofRank(number, false, rank + 1), ofRank(number, true, rank)};
        }
        if (rank == 0) {
            return new int[] {ofRank(number, true, FIRST_LINK)};
        }
        return rank < FIRST_LINK ? new int[0] : new int[] {ofRank(number, true, rank + 1)};
    }

    private static String written(AssetKind kind, int number) {
        var id = id(number).value();
        return switch (kind) {
            case OBJECT -> "<TextureEntry>" + Base64.getEncoder().encodeToString(bytes(id)) + "</TextureEntry>";
            case CLOTHING -> "textures 1\n5 " + id.toString().replace("-", "");
            default -> "<UUID>" + id + "</UUID>";
        };
    }

    private static byte[] bytes(UUID id) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {1, 2});
        out.writeBytes(ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array());
        return out.toByteArray();
    }
}
