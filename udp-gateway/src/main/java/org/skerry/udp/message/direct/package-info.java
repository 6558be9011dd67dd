// SPDX-License-Identifier: Apache-2.0
/**
 * The few messages that go out or come in all the time, read and written by hand: at fixed places, with one check of
 * the bounds per block and nothing in between; byte for byte what the generated codecs do. And the insides of object
 * updates, which for the protocol are just bytes, from plain numbers. Knows no scene. Open {@link
 * org.skerry.udp.message.direct.DirectCodecs} and {@link org.skerry.udp.message.direct.TerseBlock} first.
 */
@NullMarked
package org.skerry.udp.message.direct;

import org.jspecify.annotations.NullMarked;
