// SPDX-License-Identifier: Apache-2.0
package org.skerry.shape;

import java.io.IOException;
import java.nio.file.Path;

/** A server without any data of its own, in front of one that has all. */
class ProxyIT extends ShapeFrame<Proxied> {
    @Override
    Proxied make(Path place) throws IOException {
        return new Proxied(place);
    }
}
