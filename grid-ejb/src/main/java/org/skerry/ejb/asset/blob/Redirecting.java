// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.blob;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * A {@link org.skerry.api.asset.Content} whose bytes a client can fetch by itself, so that they need not go through the grid.
 * A frontend that may answer with a redirect asks for it after it has decided that the caller may have the bytes. Contents that a
 * store has packed are none of these. Thread-safe.
 */
public interface Redirecting {
    /**
     * An address that anybody can get these bytes from for a time. Whether they are there is not looked at.
     *
     * @param contentType as which they are told to be
     * @param validity up to seven days
     * @return empty if the operator wants no redirects
     */
    Optional<URI> presigned(String contentType, Duration validity);
}
