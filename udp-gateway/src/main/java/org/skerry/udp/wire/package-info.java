// SPDX-License-Identifier: Apache-2.0
/**
 * The primitives a message body is made of: readers and writers of bytes, value types that only the wire has, and the
 * one exception for garbage. Knows no message. Open {@link org.skerry.udp.wire.BodyReader} first.
 */
@NullMarked
package org.skerry.udp.wire;

import org.jspecify.annotations.NullMarked;
