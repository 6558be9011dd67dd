// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.inspect;

import java.io.EOFException;
import java.io.IOException;
import java.util.List;

/** A JPEG 2000 image: the bare codestream that viewers take, or one in the boxes of a JP2 file (ISO 15444-1 annex I). */
final class ImageFile {
    private static final int SIGNATURE_LENGTH = 12;
    private static final long SIGNATURE = 0x6A502020L; // "jP  "
    private static final long CODESTREAM = 0x6A703263L; // "jp2c"
    private static final int MOST_BOXES = 256;
    private static final int HEADER = 8;
    private static final int LONG_HEADER = 16;

    private ImageFile() {}

    /** Reads as far as is needed; what is wrong is told in the answer. */
    static ImageFacts read(StreamBytes in) throws IOException {
        try {
            if (!in.isNext(CodestreamWalk.START)) {
                openBoxes(in);
            }
            return new CodestreamWalk(in).walk();
        } catch (BrokenImageException broken) {
            return ImageFacts.broken(0, List.of(), broken.why());
        } catch (EOFException ended) {
            return ImageFacts.broken(0, List.of(), "It ends before an image begins.");
        }
    }

    /** Goes to the first byte of the codestream. */
    private static void openBoxes(StreamBytes in) throws IOException, BrokenImageException {
        if (in.atEnd()) {
            throw new BrokenImageException("It is empty.");
        }
        if (in.u32() != SIGNATURE_LENGTH || in.u32() != SIGNATURE) {
            throw new BrokenImageException("It is no JPEG 2000 image: neither a codestream nor a JP2 file.");
        }
        in.skip(SIGNATURE_LENGTH - HEADER);
        for (var boxes = 0; boxes < MOST_BOXES; boxes++) {
            var length = in.u32();
            var type = in.u32();
            var header = HEADER;
            if (length == 1) {
                length = in.u32() << 32 | in.u32();
                header = LONG_HEADER;
            }
            if (type == CODESTREAM) {
                return;
            }
            if (length < header) {
                break;
            }
            in.skip(length - header);
        }
        throw new BrokenImageException("It is a JP2 file without a codestream.");
    }
}
