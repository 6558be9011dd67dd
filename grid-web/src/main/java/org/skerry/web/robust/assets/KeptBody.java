// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.robust.assets;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.skerry.api.binary.Octets;
import org.skerry.web.http.HttpReply;
import org.skerry.web.http.Reply;
import org.skerry.web.http.StreamedReply;

/**
 * The body of an answer, in pieces of which none is large for the heap.
 *
 * @param length of all pieces, in bytes
 */
record KeptBody(List<Octets> pieces, long length) {
    /** As many bytes as the web server gives to the socket at once. */
    static final int PIECE = 160 * 1024;

    KeptBody {
        pieces = List.copyOf(pieces);
    }

    static KeptBody of(Octets whole) {
        return new KeptBody(List.of(whole), whole.length());
    }

    Reply reply(String contentType) {
        return pieces.size() == 1
                ? new HttpReply(200, contentType, pieces.getFirst())
                : new StreamedReply(200, contentType, length, this::writeTo);
    }

    private void writeTo(OutputStream out) throws IOException {
        for (var piece : pieces) {
            piece.writeTo(out);
        }
    }

    /** Sends a body of known length on, and keeps it on the way. */
    static final class Copy extends OutputStream {
        private final OutputStream out;
        private final long length;
        private final List<Octets> pieces = new ArrayList<>();
        private byte[] piece;
        private int inPiece;
        private long written;

        /**
         * A copy of what goes to another stream.
         *
         * @param length of all that will be written, in bytes
         */
        Copy(OutputStream out, long length) {
            this.out = out;
            this.length = length;
            this.piece = new byte[(int) Math.min(PIECE, length)];
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            out.write(bytes, from, count);
            for (var done = 0; done < count; ) {
                var fits = Math.min(count - done, piece.length - inPiece);
                if (fits == 0) {
                    throw new IOException("more than the " + length + " bytes that were announced");
                }
                System.arraycopy(bytes, from + done, piece, inPiece, fits);
                done += fits;
                inPiece += fits;
                written += fits;
                if (inPiece == piece.length) {
                    pieces.add(Octets.owning(piece));
                    piece = new byte[(int) Math.min(PIECE, length - written)];
                    inPiece = 0;
                }
            }
        }

        /**
         * All of it.
         *
         * @throws IOException if it is not
         */
        KeptBody body() throws IOException {
            if (written != length) {
                throw new IOException(written + " bytes instead of the " + length + " that were announced");
            }
            return new KeptBody(pieces, length);
        }
    }
}
