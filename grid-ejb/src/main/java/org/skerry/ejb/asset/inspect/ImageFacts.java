// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.inspect;

import java.util.List;
import java.util.Optional;

/**
 * What a JPEG 2000 image tells of itself.
 *
 * @param components channels; 0 if that could not be read
 * @param layerEnds bytes from the start of the file after which each quality layer is whole, with all before it. Of a
 *     whole image the last is the end of the codestream; of a broken one only the layers that are whole are told. Empty
 *     for images whose packets are not read here, such as those with their headers apart
 * @param broken why this cannot be shown as it was meant
 */
record ImageFacts(int components, List<Integer> layerEnds, Optional<String> broken) {
    static ImageFacts broken(int components, List<Integer> layerEnds, String why) {
        return new ImageFacts(components, layerEnds, Optional.of(why));
    }
}
