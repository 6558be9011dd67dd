// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.http;

/** How large bodies may be, by where they are sent to, so that nobody fills the memory from outside. */
@FunctionalInterface
public interface BodyLimits {
    /**
     * The longest body that is taken for a path, in bytes as sent; the server's own limit holds too.
     *
     * @param path as sent, without the query
     */
    int most(String path);
}
