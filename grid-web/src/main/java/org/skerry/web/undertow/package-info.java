// SPDX-License-Identifier: Apache-2.0
/**
 * What the grid asks of Undertow, WildFly's web server, below servlets. Nothing elsewhere knows these classes, and the
 * grid works without them. Open {@link org.skerry.web.undertow.CompletionOnIoThread}.
 */
@NullMarked
package org.skerry.web.undertow;

import org.jspecify.annotations.NullMarked;
