// SPDX-License-Identifier: Apache-2.0
package org.skerry.udp.codec;

/** What a datagram carries. */
public sealed interface Body permits MessageBody, UnknownBody {}
