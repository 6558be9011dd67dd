// SPDX-License-Identifier: Apache-2.0
/**
 * A small HTTP/1.1 server: requests and answers as records, handlers on virtual threads, everything a peer controls
 * bounded. Netty's types stay inside. Open {@link org.skerry.region.http.HttpServer}, {@link
 * org.skerry.region.http.Router} and {@link org.skerry.region.http.Handler}. Knows nothing of regions.
 */
@NullMarked
package org.skerry.region.http;

import org.jspecify.annotations.NullMarked;
