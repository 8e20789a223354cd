import { ReceiveNotice } from '@application/notice/receive-notice';
import { Module } from '@nestjs/common';
import { NoticeStreamController } from './notice-stream.controller';
import { NoticeStreams } from './notice-streams';
import { NoticesController } from './notices.controller';

@Module({ controllers: [NoticeStreamController, NoticesController], providers: [ReceiveNotice, NoticeStreams] })
export class NoticeModule {}
