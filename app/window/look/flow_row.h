// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>
#include <QList>

namespace unhunch::window::look {

/// Lays out items in their own sizes one after the other and goes on in the next line where the room ends.
/// Height follows width; mirrored where the layout is right to left.
class FlowRow : public QLayout {
public:
    explicit FlowRow(QWidget* parent = nullptr);
    FlowRow(const FlowRow&) = delete;
    FlowRow& operator=(const FlowRow&) = delete;
    FlowRow(FlowRow&&) = delete;
    FlowRow& operator=(FlowRow&&) = delete;
    ~FlowRow() override;

    void addItem(QLayoutItem* item) override;
    [[nodiscard]] int count() const override;
    [[nodiscard]] QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;

    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }

    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect& rect) override;

private:
    [[nodiscard]] int arrange(const QRect& rect, bool isDry) const;

    QList<QLayoutItem*> m_items;
};

} // namespace unhunch::window::look
