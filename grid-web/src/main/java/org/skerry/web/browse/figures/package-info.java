// SPDX-License-Identifier: Apache-2.0
/**
 * What can be told of an asset's content at a glance: a small picture, a text, figures of a mesh or an object. All of it is
 * made of bytes that strangers stored, so everything is bounded before it is done. Open {@link
 * org.skerry.web.browse.figures.Thumbnails} and {@link org.skerry.web.browse.figures.MeshFigures}.
 */
@NullMarked
package org.skerry.web.browse.figures;

import org.jspecify.annotations.NullMarked;
