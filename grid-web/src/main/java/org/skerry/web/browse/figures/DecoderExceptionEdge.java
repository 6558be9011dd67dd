// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.browse.figures;

import com.github.jaiimageio.jpeg2000.impl.J2KImageReaderSpi;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageReader;
import jj2000.j2k.util.FacilityManager;
import jj2000.j2k.util.MsgLogger;
import org.skerry.api.binary.Octets;

/**
 * The decoder of JPEG 2000, which throws whatever a broken codestream leads it to. What it would write to the process's own
 * output goes nowhere: its messages here, its stack traces by {@link jj2000.j2k.JJ2KExceptionHandler}.
 */
final class DecoderExceptionEdge {
    static {
        // a line or ten for each broken texture otherwise, on the process's own output
        FacilityManager.registerMsgLogger(null, new Silence());
    }

    private DecoderExceptionEdge() {}

    private static final class Silence implements MsgLogger {
        @Override
        public void printmsg(int severity, String message) {}

        @Override
        public void println(String text, int firstIndent, int indent) {}

        @Override
        public void flush() {}
    }

    /**
     * Decodes a codestream.
     *
     * @return empty for what cannot be decoded
     */
    static Optional<BufferedImage> decode(Octets codestream) {
        try {
            return Optional.of(read(codestream));
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            return Optional.empty();
        } catch (VirtualMachineError beyondUs) {
            throw beyondUs;
        } catch (Error odd) {
            // it throws ThreadDeath, of all things, at a header that makes no sense
            return Optional.empty();
        }
    }

    private static BufferedImage read(Octets codestream) throws IOException {
        ImageReader reader = new J2KImageReaderSpi().createReaderInstance(null);
        try (var in = new EndingInput(codestream)) {
            reader.setInput(in, true, true);
            return reader.read(0);
        } finally {
            reader.dispose();
        }
    }
}
