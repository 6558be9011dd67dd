// SPDX-License-Identifier: Apache-2.0
/** Ports for servers that tests start. Open {@link org.skerry.api.port.FreePorts}. */
@NullMarked
package org.skerry.api.port;

import org.jspecify.annotations.NullMarked;
