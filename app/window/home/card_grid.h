// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>
#include <QList>

#include <memory>

namespace unhunch::window {

/// Lays out items in as many equal columns as fit, each at least `columnWidth` wide where there is room; the
/// items of a row are equally high. Height follows width; mirrored where the layout is right to left.
class CardGrid : public QLayout {
public:
    explicit CardGrid(QWidget* parent = nullptr);
    CardGrid(const CardGrid&) = delete;
    CardGrid& operator=(const CardGrid&) = delete;
    CardGrid(CardGrid&&) = delete;
    CardGrid& operator=(CardGrid&&) = delete;
    ~CardGrid() override;

    /// In device-independent pixels.
    void setColumnWidth(int smallest);

    void addItem(QLayoutItem* item) override;
    [[nodiscard]] int count() const override;
    [[nodiscard]] QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;

    [[nodiscard]] Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }

    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect& rect) override;

private:
    [[nodiscard]] QList<QLayoutItem*> shown() const;
    [[nodiscard]] int columnsIn(int width) const;
    [[nodiscard]] int arrange(const QRect& rect, bool isDry) const;

    QList<QLayoutItem*> m_items;
    int m_columnWidth = 280;
};

} // namespace unhunch::window
