// SPDX-License-Identifier: Apache-2.0
/**
 * What stands between a caller and servers that may be slow, dead or back again: which of them is asked, how often, and for how
 * long. It knows service interfaces by their annotations alone and no connector. Open {@link
 * org.skerry.connector.upstream.ServiceProxy} and {@link org.skerry.connector.upstream.Upstream}.
 */
@NullMarked
package org.skerry.connector.upstream;

import org.jspecify.annotations.NullMarked;
