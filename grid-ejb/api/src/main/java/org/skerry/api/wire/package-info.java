// SPDX-License-Identifier: Apache-2.0
/**
 * ROBUST's bodies, for both ends of the wire: forms, {@code ServerResponse} XML, asset XML and the fields of each model
 * record. No HTTP and no services. Open {@link org.skerry.api.wire.FormBody}, {@link
 * org.skerry.api.wire.ServerResponse} and {@link org.skerry.api.wire.AssetXml}.
 */
@NullMarked
package org.skerry.api.wire;

import org.jspecify.annotations.NullMarked;
