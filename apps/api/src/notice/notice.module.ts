import { ReceiveNotice } from '@application/notice/receive-notice';
import { Module } from '@nestjs/common';
import { NoticesController } from './notices.controller';

@Module({ controllers: [NoticesController], providers: [ReceiveNotice] })
export class NoticeModule {}
