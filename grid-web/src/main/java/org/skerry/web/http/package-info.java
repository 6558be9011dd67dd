// SPDX-License-Identifier: Apache-2.0
/**
 * What all endpoints share: the two listeners, bounded bodies, buffered replies. Every resource class carries {@link org.skerry.web.http.PublicListener}, {@link org.skerry.web.http.PrivateListener} or {@link org.skerry.web.http.EveryListener}.
 */
@NullMarked
package org.skerry.web.http;

import org.jspecify.annotations.NullMarked;
